import type { Standing } from '#generated/prisma/enums.ts';
import { mayEnter } from '#features/sessions/policy.ts';

type Account = { standing: Standing; suspendedUntil: Date | null };

/** How an account stands now: a suspension ends by itself. */
export const standingNow = (account: Account, now: Date): Standing => (mayEnter(account, now) ? 'ACTIVE' : account.standing);
