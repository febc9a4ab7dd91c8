import { countClaimable } from '#features/claims/queries.ts';

/** Tells a reader of the comments of the old site that could be theirs; nothing where there are none. */
export async function ClaimNote({ viewer }: { viewer: { id: string } }) {
  const count = await countClaimable(viewer);
  if (count === 0) return null;
  return (
    <p className="form-done">
      {count === 1 ? 'A comment' : `${count.toLocaleString('en-GB')} comments`} from before this site moved here {count === 1 ? 'bears' : 'bear'} your email
      address. <a href="/account/claim/">See whether {count === 1 ? 'it is' : 'they are'} yours</a>
    </p>
  );
}
