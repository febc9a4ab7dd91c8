import { randomBytes } from 'node:crypto';
import { database, type Transaction } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { preparePicture, recordPicture } from '#features/media/commands.ts';
import { filesOf } from '#features/media/files.ts';
import { filesSelect } from '#features/media/select.ts';
import { removeMedia } from '#features/media/store.ts';
import { changeShown } from './commands.ts';
import { PORTRAIT_SIDE } from './limits.ts';

/** Makes a picture, cut square, an account's; the one before it is deleted. Throws PictureError. Returns the tags to expire. */
export async function savePortrait(actor: Person, bytes: Uint8Array, now: Date): Promise<string[]> {
  // A name of its own: what somebody else uploads is theirs, be it the same picture.
  const name = `portrait-${randomBytes(6).toString('hex')}`;
  const prepared = await preparePicture({ bytes, name, uploaderId: actor.userId, square: PORTRAIT_SIDE }, now);
  return replacePortrait(actor, now, async (tx) => (await recordPicture(tx, prepared)).id);
}

/** Takes an account's picture away. Returns the tags to expire. */
export async function removePortrait(actor: Person, now: Date): Promise<string[]> {
  return replacePortrait(actor, now, () => Promise.resolve(null));
}

async function replacePortrait(actor: Person, now: Date, next: (tx: Transaction) => Promise<number | null>): Promise<string[]> {
  const { tags, gone } = await database().$transaction(async (tx) => {
    const { image } = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { image: { select: filesSelect } } });
    const changed = await changeShown(tx, actor, { imageId: await next(tx) }, now);
    if (image) await tx.media.delete({ where: { id: image.id }, select: { id: true } });
    return { tags: changed, gone: image ? filesOf(image) : [] };
  });
  await removeMedia(gone);
  return tags;
}
