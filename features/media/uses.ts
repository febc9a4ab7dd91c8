import type { Transaction } from '#lib/db/client.ts';
import { filesNamedIn } from './facts.ts';

/** Writes down which of the library's media a post's text shows. Call it in the transaction that writes the post, each time its source is written. */
export async function noteMediaUse(tx: Transaction, postId: number, source: string): Promise<void> {
  const files = filesNamedIn(source);
  const named = files.length === 0 ? [] : await tx.media.findMany({ where: { file: { in: files } }, orderBy: { id: 'asc' }, select: { id: true } });
  const ids = named.map(({ id }) => id);
  await tx.mediaUse.deleteMany({ where: { postId, mediaId: { notIn: ids } } });
  // In the order of their numbers: two posts that are saved at once do not wait for each other in a circle.
  if (ids.length > 0) await tx.mediaUse.createMany({ data: ids.map((mediaId) => ({ mediaId, postId })), skipDuplicates: true });
}
