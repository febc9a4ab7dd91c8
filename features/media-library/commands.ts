import { createHash, randomBytes } from 'node:crypto';
import { database, type Transaction } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { mediaFile } from '#features/media/commands.ts';
import { filesOf } from '#features/media/files.ts';
import { removeMedia } from '#features/media/store.ts';
import { fileTypeOf } from './file-type.ts';
import { itemOf, itemSelect, type LibraryItem } from './item.ts';
import { prepare, writeWhole, type Prepared } from './prepare.ts';
import type { Received } from './receive.ts';

export type Added = { ok: true; media: LibraryItem } | { ok: false; error: string };

/** Takes a file that came into the library. Sent again by the same person, it is the one that is there already. Throws StoreError. */
export async function addMedia(actor: Person, received: Received & { name: string }, now: Date): Promise<Added> {
  const type = await fileTypeOf(received.path);
  if (type.kind === 'refused') return { ok: false, error: type.error };
  const file = await freeName(actor, received, type.extension, now);
  const known = await database().media.findUnique({ where: { file }, select: itemSelect });
  if (known) return { ok: true, media: itemOf(known) };
  const made = await prepare(received, type);
  if (!made.ok) return made;
  await writeWhole(file, made.prepared);
  return { ok: true, media: await recorded(actor, file, received.name, made.prepared, now) };
}

/** Whose file it is belongs to its name: two people who add the same picture have one each, to describe and delete as they like. */
async function freeName({ userId }: Person, { name, hash }: Received & { name: string }, extension: string, now: Date): Promise<string> {
  const named = (salt: string) => mediaFile({ name, hash: createHash('sha256').update(`${userId} ${hash}${salt}`).digest('hex'), extension }, now);
  const file = named('');
  // One that was replaced or deleted since keeps its address to itself.
  const changed = await database().media.count({ where: { file, OR: [{ version: { gt: 1 } }, { deletedAt: { not: null } }] } });
  return changed > 0 ? named(randomBytes(8).toString('hex')) : file;
}

async function recorded(actor: Person, file: string, name: string, { columns }: Prepared, now: Date): Promise<LibraryItem> {
  try {
    return await database().$transaction((tx) => record(tx, actor, { ...columns, file, name, uploaderId: actor.userId, createdAt: now }, now));
  } catch (error) {
    const taken = await database().media.count({ where: { file } }).catch(() => 1); // files that a row may name stay
    if (taken === 0) await removeMedia(filesOf({ file, ...columns }));
    throw error;
  }
}

type Row = Prepared['columns'] & { file: string; name: string; uploaderId: string; createdAt: Date };

async function record(tx: Transaction, actor: Person, row: Row, now: Date): Promise<LibraryItem> {
  const { count } = await tx.media.createMany({ data: [row], skipDuplicates: true });
  const media = await tx.media.findUniqueOrThrow({ where: { file: row.file }, select: itemSelect });
  if (count > 0) await recordAudit(tx, { actor, action: 'media.add', subject: 'media', subjectId: media.id, details: { file: row.file, name: row.name } }, now);
  return itemOf(media);
}
