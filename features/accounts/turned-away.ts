import type { Standing } from '#generated/prisma/enums.ts';

/** What somebody is told whose account may not come in; `until` is null for a ban. */
export type TurnedAway = { until: Date | null; reason: string | null };

export function turnedAway({ standing, suspendedUntil, standingReason }: { standing: Standing; suspendedUntil: Date | null; standingReason: string | null }): TurnedAway {
  return { until: standing === 'SUSPENDED' ? suspendedUntil : null, reason: standingReason };
}

/** "Your account is suspended until 3 May 2027: …"; `moment` writes a time as the site's readers know it. */
export function turnedAwaySentence({ until, reason }: TurnedAway, moment: (date: Date) => string): string {
  const what = until ? `Your account is suspended until ${moment(until)}` : 'Your account has been closed by the editors';
  return reason ? `${what}. The reason: ${reason}` : `${what}.`;
}
