import { bodyOptions } from '#features/media/body-options.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { actorOf, type Viewer } from '#features/sessions/viewer.ts';
import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { renderBody } from '#lib/html/body.ts';
import type { Added } from './commands.ts';
import { ASK_AN_EDITOR, findChangeable, mayTakeAway, NOT_THERE, type Changeable } from './edit.ts';
import { fileTypeOf, type Verdict } from './file-type.ts';
import { itemOf, itemSelect } from './item.ts';
import { prepare, StoreError, type Prepared } from './prepare.ts';
import type { Received } from './receive.ts';
import { shownTags } from './shown-tags.ts';

export type Replaced = (Added & { ok: true; tags: string[] }) | (Added & { ok: false });

/** Rendering so many texts anew takes a few seconds; the others show the new bytes once browsers ask again, within a day. */
const MAX_TEXTS = 500;
const MAX_MS = 60_000;

/**
 * Puts other bytes under the address of a picture or file: every address that it ever had leads to the new ones. The texts
 * that show it are rendered anew, since its size and version have changed. Returns the tags to expire. Throws StoreError.
 */
export async function replaceMedia(viewer: Viewer, id: number, received: Received & { name: string }, now: Date): Promise<Replaced> {
  const found = await database().$transaction((tx) => findReplaceable(tx, viewer, id));
  if (!found.ok) return found;
  const { old } = found;
  const type = await fileTypeOf(received.path);
  const refusal = refusalFor(old, type);
  if (refusal) return { ok: false, error: refusal };
  const made = await prepare(received, type, old.widths);
  if (!made.ok) return made;
  if (made.prepared.columns.animated && !old.animated) return { ok: false, error: 'What moves cannot take the place of a still picture. Please add it as a new one.' };
  return database().$transaction((tx) => swap(tx, viewer, id, { ...made.prepared, name: received.name }, now), { timeout: MAX_MS });
}

async function findReplaceable(tx: Transaction, viewer: Viewer, id: number): Promise<{ ok: true; old: Changeable } | { ok: false; error: string }> {
  const old = await findChangeable(tx, viewer, id);
  if (!old) return { ok: false, error: NOT_THERE.formError };
  if (old.fetchState !== null) return { ok: false, error: 'It is still at the old site, and can be replaced once it is here.' };
  return (await mayTakeAway(tx, viewer, old)) ? { ok: true, old } : { ok: false, error: ASK_AN_EDITOR.formError };
}

function refusalFor({ kind, file }: Changeable, type: Verdict): string | null {
  if (type.kind === 'refused') return type.error;
  if (type.kind !== kind.toLowerCase() || !file.endsWith(`.${type.extension}`)) return kind === 'PICTURE' ? 'Only a picture can take a picture’s place.' : 'Only a file of the same kind can take its place: its address says which it is.';
  return null;
}

async function swap(tx: Transaction, viewer: Viewer, id: number, { columns, write, name }: Prepared & { name: string }, now: Date): Promise<Replaced> {
  // Texts before the picture, as whoever saves a post takes them.
  const texts = await tx.$queryRaw<{ id: number; source: string }[]>`
    SELECT "id", "source" FROM "Post" WHERE "id" IN (SELECT "postId" FROM "MediaUse" WHERE "mediaId" = ${id}) ORDER BY "id" LIMIT ${MAX_TEXTS} FOR NO KEY UPDATE`;
  const found = await findReplaceable(tx, viewer, id);
  if (!found.ok) return found;
  const { old } = found;
  const { kind: _kind, ...bytes } = columns;
  const media = await tx.media.update({ where: { id }, data: { ...bytes, version: { increment: 1 } }, select: itemSelect });
  for (const text of texts) await renderAnew(tx, text);
  await recordAudit(tx, { actor: actorOf(viewer), action: 'media.replace', subject: 'media', subjectId: id, details: { file: old.file, with: name } }, now);
  const tags = await shownTags(tx, id);
  await announceTags(tx, tags);
  await write(old.file).catch((cause: unknown) => {
    throw new StoreError('The media store took no more.', { cause });
  });
  return { ok: true, media: itemOf(media), tags };
}

async function renderAnew(tx: Transaction, { id, source }: { id: number; source: string }): Promise<void> {
  const body = renderBody(source, await bodyOptions(tx, source));
  await tx.post.update({ where: { id }, data: body, select: { id: true } });
}
