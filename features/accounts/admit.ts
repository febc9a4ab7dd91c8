import { database } from '#lib/db/client.ts';
import { mayEnter } from '#features/sessions/policy.ts';

/** Who comes from a provider: its own key for them, and the address, where it has proven that. */
export type Arrival = { provider: string; providerAccountId: string; provenEmail: string | null };

/** Why somebody who comes from a provider is not signed in. */
export type Refusal = 'TurnedAway' | 'NotProven' | 'LinkedElsewhere';

/**
 * Whether somebody who comes from a provider is let in, and if not, why. Whoever is signed in already links it to their
 * account, whatever its address; for all others the address decides, and only a proven one counts.
 */
export async function admit({ provider, providerAccountId, provenEmail }: Arrival, viewerId: string | null, now: Date): Promise<Refusal | null> {
  const linked = await database().account.findUnique({ where: { provider_providerAccountId: { provider, providerAccountId } }, select: { user: { select: userSelect } } });
  if (linked && viewerId !== null && linked.user.id !== viewerId) return 'LinkedElsewhere';
  if (linked) return mayEnter(linked.user, now) ? null : 'TurnedAway';
  if (viewerId !== null) return null;
  if (provenEmail === null) return 'NotProven';
  const user = await database().user.findUnique({ where: { email: provenEmail }, select: userSelect });
  return user && !mayEnter(user, now) ? 'TurnedAway' : null;
}

const userSelect = { id: true, standing: true, suspendedUntil: true } as const;
