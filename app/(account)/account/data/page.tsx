import type { Metadata } from 'next';
import { canLeave } from '#features/account-deletion/policy.ts';
import { countClaimable } from '#features/claims/queries.ts';
import { countOwn } from '#features/my-data/queries.ts';
import { commenterPath } from '#features/profile/address.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { AccountNav } from '#components/account/AccountNav.tsx';
import { DownloadNote } from '#components/account/DownloadNote.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'My data' };

/** What the site keeps of a reader: to take away, to claim, or to have deleted. */
export default async function DataPage({ searchParams }: Props) {
  const viewer = await requireViewer('/account/data/');
  const { kept, leaving, later } = await searchParams;
  const [counts, claimable] = await Promise.all([countOwn(viewer), countClaimable(viewer)]);
  return (
    <main id="content" className="wrap account">
      <AccountNav current="data" profile={commenterPath(viewer.id)} />
      <div className="list-head">
        <h1>My data</h1>
        <p>All that this site keeps of you is yours to take away, and to have deleted.</p>
      </div>
      {kept !== undefined && <p className="form-done">Your account stays. Nothing was deleted.</p>}
      {leaving !== undefined && viewer.deleteAfter && <p className="form-done">That is noted, and a mail to you says so too. Until then you can keep your account.</p>}
      <section className="own-section" aria-labelledby="download">
        <h2 className="section-head" id="download">Take it away</h2>
        {later !== undefined && <p className="form-error" role="alert">That was the last download for now: each gathers everything anew. Please try again {minutes(later)}.</p>}
        <DownloadNote counts={counts} />
      </section>
      <section className="own-section" aria-labelledby="claim">
        <h2 className="section-head" id="claim">Your old comments</h2>
        <p>
          {claimable > 0 ? `${claimable} ${claimable === 1 ? 'comment' : 'comments'} of the old site could be yours. ` : 'No comment of the old site waits for you. '}
          <a href="/account/claim/">Comments from before this site moved</a>
        </p>
      </section>
      {canLeave(viewer) && (
        <section className="own-section" aria-labelledby="delete">
          <h2 className="section-head" id="delete">Delete your account</h2>
          <p>You choose whether your comments stay without your name, or go. You have 24 hours to change your mind.</p>
          <p><a className="button button-plain" href="/account/delete/">Delete my account …</a></p>
        </section>
      )}
    </main>
  );
}

function minutes(later: string | string[]): string {
  const count = Number(later);
  return Number.isInteger(count) && count > 1 && count <= 60 ? `in ${count} minutes` : 'in a minute';
}
