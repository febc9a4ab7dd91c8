import { createHash } from 'node:crypto';
import type { Draft } from './schema.ts';

/** What is sent again within this time, by a form without a key, is the same comment. */
const SAME_FOR_MS = 10 * 60_000;

/**
 * The keys of a comment that came without one, made from who says what and where: the one that it gets, and the one that it
 * got if it came a moment before. So a double click makes one comment also where no script gave the form a key.
 */
export function derivedKeys(userId: string, { postId, parentId, source }: Draft, now: Date): [string, string] {
  const period = Math.floor(now.getTime() / SAME_FOR_MS);
  const keyOf = (number: number) => asUuid(createHash('sha256').update(JSON.stringify([userId, postId, parentId, source, number])).digest('hex'));
  return [keyOf(period), keyOf(period - 1)];
}

/** The form of a UUID version 8 (RFC 9562), which says that its bits are one's own. */
function asUuid(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
