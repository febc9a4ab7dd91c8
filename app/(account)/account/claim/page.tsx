import type { Metadata } from 'next';
import { z } from 'zod';
import { canClaim } from '#features/claims/policy.ts';
import { countClaimable, countClaimed, listClaimable } from '#features/claims/queries.ts';
import { commenterPath } from '#features/profile/address.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { AccountNav } from '#components/account/AccountNav.tsx';
import { ClaimButton } from '#components/account/ClaimButton.tsx';
import { ClaimList } from '#components/account/ClaimList.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Your old comments' };

const number = z.coerce.number().int().min(1).max(100_000);
const asked = z.object({ page: number.catch(1), claimed: number.optional().catch(undefined), returned: number.optional().catch(undefined) });

/** Where whoever commented on the old site makes those comments theirs. */
export default async function ClaimPage({ searchParams }: Props) {
  const viewer = await requireViewer('/account/claim/');
  const { page, claimed, returned } = asked.parse(await searchParams);
  const [site, count, comments, own] = await Promise.all([getSite(), countClaimable(viewer), listClaimable(viewer, page), countClaimed(viewer)]);
  const may = canClaim(viewer);
  return (
    <main id="content" className="wrap account">
      <AccountNav current="claim" profile={commenterPath(viewer.id)} />
      <div className="list-head">
        <h1>Your old comments</h1>
        <p>Comments that were made before this site moved here, with the email address that you sign in with. Nobody but you is shown that they bear it.</p>
      </div>
      {claimed && <p className="form-done">{claimed === 1 ? 'One comment is' : `${claimed} comments are`} yours now, under your name.</p>}
      {returned && <p className="form-done">{returned === 1 ? 'One comment stands' : `${returned} comments stand`} under the name that was typed with {returned === 1 ? 'it' : 'them'} again.</p>}
      {count > 0 && (
        <section className="own-section" aria-labelledby="claimable">
          <h2 className="section-head" id="claimable">{count === 1 ? 'One comment bears' : `${count} comments bear`} your address</h2>
          {may ? <ClaimButton what="claim" /> : <p>Your account is about to be deleted. Keep it first, if you want to make them yours.</p>}
          <ClaimList comments={comments} count={count} page={page} style={site} />
        </section>
      )}
      {count === 0 && own === 0 && <p className="empty">No comment from the old site bears your address, or none any more.</p>}
      {own > 0 && (
        <section className="own-section" aria-labelledby="claimed">
          <h2 className="section-head" id="claimed">{own === 1 ? 'One old comment is' : `${own} old comments are`} yours</h2>
          <p>If you did not write them, give them back: they will stand under the name that was typed with them.</p>
          {may && <ClaimButton what="giveBack" />}
        </section>
      )}
    </main>
  );
}
