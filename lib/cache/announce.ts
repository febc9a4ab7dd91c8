import { Prisma } from '#generated/prisma/client.ts';
import type { Transaction } from '#lib/db/client.ts';
import { ALL_SOON, EVERYTHING } from './store.ts';

export const CHANNEL = 'page_cache';
/** A notification holds at most 8,000 bytes; a change with more tags than this expires everything. */
const MAX_PAYLOAD_BYTES = 7_000;

/**
 * Tells every instance to expire the tags, as part of the transaction that changes what they name: PostgreSQL delivers
 * it at commit, so a change and its announcement are never seen one without the other.
 */
export async function announceTags(tx: Transaction, tags: Iterable<string>): Promise<void> {
  const all = [...tags];
  if (all.length > 0) await tx.$executeRaw`SELECT ${announcement(all)}`;
}

/** Tells every instance that all pages are a little out of date, for what adds to the site many times a second; the last of it is announced otherwise. */
export async function announceSoon(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT ${announcement([ALL_SOON])}`;
}

/** The announcement as an expression, for a statement that is its own transaction. */
export function announcement(tags: Iterable<string>): Prisma.Sql {
  const payload = JSON.stringify([...new Set(tags)]);
  const message = Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES ? JSON.stringify([EVERYTHING]) : payload;
  return Prisma.sql`pg_notify(${CHANNEL}, ${message})`;
}
