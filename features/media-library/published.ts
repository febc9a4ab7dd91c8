import type { PostStatus } from '#generated/prisma/enums.ts';
import { readSite } from '#features/settings/queries.ts';
import type { Transaction } from '#lib/db/client.ts';

/** A post that readers see, or will: its writers have it in hand no more (see features/posts/policy.ts). */
const OF_THE_EDITORS: PostStatus[] = ['SCHEDULED', 'PUBLISHED', 'PRIVATE'];

/** Whether such a post shows a picture or file, over it or in its text; or every page, as the site's logo. */
export async function isPublished(tx: Transaction, mediaId: number): Promise<boolean> {
  if ((await readSite(tx)).logoId === mediaId) return true;
  const shown = { OR: [{ pictureId: mediaId }, { mediaUses: { some: { mediaId } } }] };
  return (await tx.post.findFirst({ where: { ...shown, status: { in: OF_THE_EDITORS } }, select: { id: true } })) !== null;
}
