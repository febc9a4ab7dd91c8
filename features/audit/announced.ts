import { announceTags } from '#lib/cache/announce.ts';
import type { Transaction } from '#lib/db/client.ts';
import type { Change } from './change.ts';

/** Ends a change, in its transaction: announces what shows it. `entry` is the log's, where the change can be taken back. */
export async function announced(tx: Transaction, tags: readonly string[], entry?: bigint): Promise<Change> {
  const all = [...new Set(tags)];
  await announceTags(tx, all);
  return { ok: true, tags: all, ...(entry !== undefined && { entry: String(entry) }) };
}
