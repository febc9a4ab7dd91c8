import { database } from '#lib/db/client.ts';
import { takeTurn } from '#lib/rate-limit.ts';
import { mayEnter } from '#features/sessions/policy.ts';
import { signUps } from './limits.ts';

/** Who comes from a provider: its own key for them, and the address, where it has proven that. */
export type Arrival = { provider: string; providerAccountId: string; provenEmail: string | null };

/** Why somebody who comes from a provider is not signed in. */
export type Refusal = 'TurnedAway' | 'NotProven' | 'LinkedElsewhere' | 'TooOften';

/**
 * Whether somebody who comes from a provider is let in, and if not, why. Whoever is signed in already links it to their
 * account, whatever its address; for all others the address decides, and only a proven one counts.
 */
export async function admit({ provider, providerAccountId, provenEmail }: Arrival, { viewerId, network }: { viewerId: string | null; network: string }, now: Date): Promise<Refusal | null> {
  const linked = await database().account.findUnique({ where: { provider_providerAccountId: { provider, providerAccountId } }, select: { user: { select: userSelect } } });
  if (linked && viewerId !== null && linked.user.id !== viewerId) return 'LinkedElsewhere';
  if (linked) return mayEnter(linked.user, now) ? null : 'TurnedAway';
  if (viewerId !== null) return null;
  if (provenEmail === null) return 'NotProven';
  const user = await database().user.findUnique({ where: { email: provenEmail }, select: userSelect });
  if (user) return mayEnter(user, now) ? null : 'TurnedAway';
  return (await takeTurn([{ limit: signUps, key: network }])).ok ? null : 'TooOften';
}

const userSelect = { id: true, standing: true, suspendedUntil: true } as const;
