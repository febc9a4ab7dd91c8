import type { Transaction } from '#lib/db/client.ts';
import { oldFilesIn } from './body-options.ts';
import { filesNamedIn } from './facts.ts';

/**
 * Writes down which of the library's media a post's text shows, also by an address of the old site that they came from. Call
 * it in the transaction that writes the post, each time its source is written.
 */
export async function noteMediaUse(tx: Transaction, postId: number, source: string): Promise<void> {
  const files = filesNamedIn(source);
  const named = files.length === 0 ? [] : await tx.media.findMany({ where: { file: { in: files } }, select: { id: true } });
  const sites = await tx.importSource.findMany({ select: { siteUrl: true } });
  const old = sites.length === 0 ? [] : (await oldFilesIn(tx, source, sites.map(({ siteUrl }) => siteUrl))).values();
  const ids = [...new Set([...named, ...old].map(({ id }) => id))].sort((a, b) => a - b);
  await tx.mediaUse.deleteMany({ where: { postId, mediaId: { notIn: ids } } });
  // In the order of their numbers: two posts that are saved at once do not wait for each other in a circle.
  if (ids.length > 0) await tx.mediaUse.createMany({ data: ids.map((mediaId) => ({ mediaId, postId })), skipDuplicates: true });
}
