type Account = { deleteAfter: Date | null };

/** Whoever is about to go takes nothing on any more. */
export const canClaim = ({ deleteAfter }: Account): boolean => deleteAfter === null;
