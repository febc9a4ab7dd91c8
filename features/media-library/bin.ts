import { recordAudit } from '#features/audit/commands.ts';
import { filesOf } from '#features/media/files.ts';
import { filesSelect } from '#features/media/select.ts';
import { removeMedia } from '#features/media/store.ts';
import { actorOf, type Viewer } from '#features/sessions/viewer.ts';
import { announceTags } from '#lib/cache/announce.ts';
import { database } from '#lib/db/client.ts';
import { ASK_AN_EDITOR, findChangeable, mayTakeAway, NOT_THERE, type Edited } from './edit.ts';
import { BIN_DAYS } from './limits.ts';
import { shownTags } from './shown-tags.ts';

/** Puts a picture or file into the bin: nobody can choose it any more, but what shows it goes on showing it. */
export async function binMedia(viewer: Viewer, id: number, now: Date): Promise<Edited> {
  return setBinned(viewer, id, now, now);
}

/** Takes it out of the bin again. */
export async function restoreMedia(viewer: Viewer, id: number, now: Date): Promise<Edited> {
  return setBinned(viewer, id, null, now);
}

async function setBinned(viewer: Viewer, id: number, deletedAt: Date | null, now: Date): Promise<Edited> {
  return database().$transaction(async (tx) => {
    const media = await findChangeable(tx, viewer, id);
    if (!media) return NOT_THERE;
    if (deletedAt && !(await mayTakeAway(tx, viewer, media))) return ASK_AN_EDITOR;
    if ((media.deletedAt === null) === (deletedAt === null)) return { ok: true, tags: [] };
    await tx.media.update({ where: { id }, data: { deletedAt }, select: { id: true } });
    await recordAudit(tx, { actor: actorOf(viewer), action: deletedAt ? 'media.bin' : 'media.restore', subject: 'media', subjectId: id, details: { file: media.file } }, now);
    return { ok: true, tags: [] };
  });
}

/** Deletes what lies in the bin for good, its files too: what shows it has a gap from then on. Returns the tags to expire. */
export async function eraseMedia(viewer: Viewer, id: number, now: Date): Promise<Edited> {
  const erased = await database().$transaction(async (tx) => {
    const media = await findChangeable(tx, viewer, id);
    if (!media?.deletedAt) return NOT_THERE;
    if (!(await mayTakeAway(tx, viewer, media))) return ASK_AN_EDITOR;
    const tags = await shownTags(tx, id);
    await tx.media.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, { actor: actorOf(viewer), action: 'media.erase', subject: 'media', subjectId: id, details: { file: media.file, uses: media.uses } }, now);
    await announceTags(tx, tags);
    return { ok: true as const, files: filesOf(media), tags };
  });
  if (!erased.ok) return erased;
  await removeMedia(erased.files);
  return { ok: true, tags: erased.tags };
}

/** So many at a time; the next hour goes on. */
const ERASED_AT_ONCE = 200;
const DAY_MS = 24 * 3600 * 1000;

/** For the hourly job: what has lain in the bin long enough goes for good, but for what something still shows. */
export async function emptyMediaBin(now: Date): Promise<void> {
  const due = { uses: 0, deletedAt: { lt: new Date(now.getTime() - BIN_DAYS * DAY_MS) } };
  const media = await database().media.findMany({ where: due, take: ERASED_AT_ONCE, select: filesSelect });
  for (const one of media) {
    // Files first: of a deletion that was killed between the two the next hour still finds the row.
    await removeMedia(filesOf(one));
    await database().media.deleteMany({ where: { id: one.id, ...due } });
  }
}
