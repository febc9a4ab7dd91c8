import { database } from '#lib/db/client.ts';
import { filesOf } from '#features/media/files.ts';
import { filesSelect } from '#features/media/select.ts';
import { removeMedia } from '#features/media/store.ts';
import type { Leaving } from './leaving.ts';

/**
 * Removes an account's picture, where nothing else shows it. Its files go before its row does: of a deletion that was
 * killed between the two the next call still finds the row, and no file is ever left behind.
 */
export async function removePicture({ id, imageId }: Leaving): Promise<void> {
  if (imageId === null) return;
  const unused = { id: imageId, posts: { none: {} }, authors: { none: {} }, userImages: { every: { id } } };
  const picture = await database().media.findFirst({ where: unused, select: filesSelect });
  if (!picture || (await standsInText(picture.file))) return;
  await removeMedia(filesOf(picture));
  await database().media.deleteMany({ where: { id: picture.id } });
}

/** Somebody of the staff may have put the same picture into a post. Its address there may name a width. */
async function standsInText(file: string): Promise<boolean> {
  const stem = file.replace(/\.[a-z0-9]+$/, '');
  const [row] = await database().$queryRaw<{ there: boolean }[]>`SELECT EXISTS (SELECT FROM "Post" WHERE strpos("source", ${stem}) > 0) AS "there"`;
  return row?.there ?? false;
}
