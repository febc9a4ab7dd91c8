import type { Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import type { PostChange } from './change-schema.ts';
import type { HeldPost } from './held-post.ts';

type Kept = { before: HeldPost; text: { title: string; excerpt: string; source: string }; isNew: boolean; mark: PostChange['mark'] };

/**
 * Keeps a text as it was saved. The first time, what stood there before is kept too, so that nothing is ever lost; what its
 * writer had typed and not saved is saved by this, and forgotten.
 */
export async function keepRevision(tx: Transaction, { userId }: Actor, { before, text, isNew, mark }: Kept, now: Date): Promise<void> {
  const postId = before.id;
  if (userId) await tx.revision.deleteMany({ where: { postId, userId, kind: 'AUTOSAVE' } });
  if (!isNew && !mark) return;
  const known = await tx.revision.findFirst({ where: { postId, kind: { not: 'AUTOSAVE' } }, select: { id: true } });
  if (!known && (before.title || before.source)) {
    const { title, excerpt, source, version, modifiedAt, createdById } = before;
    await tx.revision.create({ data: { postId, userId: createdById, kind: 'SAVE', title, excerpt, source, version, createdAt: modifiedAt }, select: { id: true } });
  }
  await tx.revision.create({
    data: { postId, userId, kind: mark?.kind ?? 'SAVE', note: mark?.note ?? null, ...text, version: before.version + 1, createdAt: now },
    select: { id: true },
  });
}
