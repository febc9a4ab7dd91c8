import type { Standing } from '#generated/prisma/enums.ts';

type Account = { standing: Standing; suspendedUntil: Date | null };

/** Whether an account may sign in, and stay signed in: not while it is suspended, and never once it is banned. */
export function mayEnter({ standing, suspendedUntil }: Account, now: Date): boolean {
  if (standing === 'BANNED') return false;
  return standing !== 'SUSPENDED' || (suspendedUntil !== null && suspendedUntil <= now);
}

/** Whoever is signed in may end sessions: the commands reach their own alone. */
export function ownsSessions(viewer: { id: string }): boolean {
  return viewer.id !== '';
}
