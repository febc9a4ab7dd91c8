/** Who acts: a person with an account, or (`userId: null`) the command or job that `name` names. */
export type Actor = { userId: string | null; name: string };

/** Somebody with an account. */
export type Person = Actor & { userId: string };
