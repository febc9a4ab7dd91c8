import { database } from '#lib/db/client.ts';
import { logger } from '#lib/log.ts';

/** Counts are written so often: a burst of readers makes one write. */
const FLUSH_MS = 5_000;

// Next bundles its own copy of this file: all copies count in the one place, which the server empties before it goes.
const shared: typeof globalThis & { leftFuturesRedirectHits?: { counts: Map<number, number>; timer: NodeJS.Timeout | undefined } } = globalThis;
const pending = (shared.leftFuturesRedirectHits ??= { counts: new Map(), timer: undefined });

/** Counts that somebody was led on. Costs the request nothing: it is written later, with others. */
export function countHit(id: number): void {
  pending.counts.set(id, (pending.counts.get(id) ?? 0) + 1);
  pending.timer ??= setTimeout(() => void flushHits(), FLUSH_MS).unref();
}

/** Writes down what was counted. What cannot be written now is kept for the next time. */
export async function flushHits(): Promise<void> {
  clearTimeout(pending.timer);
  pending.timer = undefined;
  const counts = pending.counts;
  if (counts.size === 0) return;
  pending.counts = new Map();
  try {
    const [ids, hits] = [[...counts.keys()], [...counts.values()]];
    await database().$executeRaw`
      UPDATE "Redirect" r SET "hits" = r."hits" + counted."hits"
      FROM unnest(${ids}::int[], ${hits}::int[]) AS counted("id", "hits") WHERE r."id" = counted."id"`;
  } catch (error) {
    logger().warn({ err: error }, 'Hits of redirects could not be written');
    for (const [id, hits] of counts) pending.counts.set(id, (pending.counts.get(id) ?? 0) + hits);
  }
}
