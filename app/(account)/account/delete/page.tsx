import type { Metadata } from 'next';
import { deletionFacts } from '#features/account-deletion/queries.ts';
import { canLeave } from '#features/account-deletion/policy.ts';
import { countClaimable } from '#features/claims/queries.ts';
import { commenterPath } from '#features/profile/address.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { AccountNav } from '#components/account/AccountNav.tsx';
import { DeletionForm } from '#components/account/DeletionForm.tsx';

export const metadata: Metadata = { title: 'Delete your account' };

/** Where a reader has their account deleted, a day later. */
export default async function DeletePage() {
  const viewer = await requireViewer('/account/delete/');
  const [facts, claimable] = await Promise.all([deletionFacts(viewer), countClaimable(viewer)]);
  return (
    <main id="content" className="wrap account">
      <AccountNav current="data" profile={commenterPath(viewer.id)} />
      <div className="list-head">
        <h1>Delete your account</h1>
        <p>For 24 hours you can change your mind; then the account is deleted for good, with your profile, picture, follows, notifications, recommendations and sign-ins.</p>
      </div>
      {facts && canLeave(viewer) && !facts.onlyAdmin && (
        <section className="own-section" aria-label="Before you go">
          <ul className="plain-points">
            <li><a href="/account/data/">Download your data</a> first, if you want to keep it.</li>
            <li>{commentsHere(facts.comments)}</li>
            {claimable > 0 && (
              <li>{claimable} of the old site’s comments bear your address and are not yours yet. If they are to go too, <a href="/account/claim/">make them yours</a> first.</li>
            )}
          </ul>
          <DeletionForm email={facts.email} name={facts.name} />
        </section>
      )}
      {facts?.onlyAdmin && <p className="empty">You are the only admin of this site. Make somebody else one first: then you can go.</p>}
      {!canLeave(viewer) && <p className="empty">Your account is to be deleted already. Above you can keep it.</p>}
    </main>
  );
}

function commentsHere(count: number): string {
  if (count === 0) return 'You have no comments here.';
  return count === 1 ? 'You have one comment here: choose what becomes of it.' : `You have ${count} comments here: choose what becomes of them.`;
}
