import type { Transaction } from '#lib/db/client.ts';
import { EVERYTHING } from './store.ts';

export const CHANNEL = 'page_cache';
/** A notification holds at most 8,000 bytes; a change with more tags than this expires everything. */
const MAX_PAYLOAD_BYTES = 7_000;

/**
 * Tells every instance to expire the tags, as part of the transaction that changes what they name: PostgreSQL delivers
 * it at commit, so a change and its announcement are never seen one without the other.
 */
export async function announceTags(tx: Transaction, tags: Iterable<string>): Promise<void> {
  const payload = JSON.stringify([...new Set(tags)]);
  if (payload === '[]') return;
  const message = Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES ? JSON.stringify([EVERYTHING]) : payload;
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${message})`;
}
