import type { Transaction } from '#lib/db/client.ts';

/** A post with more has been broken as a whole: its others are found once these are mended. */
export const MAX_A_POST = 20;
/** Longer addresses fit no index; nobody writes them. */
export const MAX_URL = 2_000;

/** What is wrong with a link, as a whole sentence. */
export type Broken = { url: string; why: string };

/** Puts a post's broken links on the list, or notes that they are broken still. */
export async function storeBroken(tx: Transaction, postId: number, broken: readonly Broken[], now: Date): Promise<void> {
  for (const { url, why } of broken.slice(0, MAX_A_POST)) {
    await tx.brokenLink.upsert({ where: { postId_url: { postId, url } }, create: { postId, url, why, foundAt: now, checkedAt: now }, update: { why, checkedAt: now }, select: { postId: true } });
  }
}
