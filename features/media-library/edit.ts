import { recordAudit } from '#features/audit/commands.ts';
import { actorOf, type Viewer } from '#features/sessions/viewer.ts';
import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { canChangeMedia, canTakeAway } from './policy.ts';
import { isPublished } from './published.ts';
import type { MediaChange } from './schema.ts';
import { shownTags } from './shown-tags.ts';

export type Edited = { ok: true; tags: string[] } | { ok: false; formError: string };

export const NOT_THERE = { ok: false, formError: 'This is not in the library, or it is not yours to change.' } as const satisfies Edited;

export const ASK_AN_EDITOR = { ok: false, formError: 'A published post shows it, or one that will be: please ask an editor to replace or delete it.' } as const satisfies Edited;

/** Says something else of a picture or file: shown wherever it stands over a post. Returns the tags to expire. */
export async function editMedia(viewer: Viewer, id: number, change: MediaChange, now: Date): Promise<Edited> {
  return database().$transaction(async (tx) => {
    if (!(await findChangeable(tx, viewer, id))) return NOT_THERE;
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    await tx.media.update({ where: { id }, data: given, select: { id: true } });
    await recordAudit(tx, { actor: actorOf(viewer), action: 'media.edit', subject: 'media', subjectId: id, details: given }, now);
    const tags = await shownTags(tx, id);
    await announceTags(tx, tags);
    return { ok: true, tags };
  });
}

/** The picture or file, locked, where the viewer may change it; null where not, or where there is none. */
export async function findChangeable(tx: Transaction, viewer: Viewer, id: number) {
  await tx.$queryRaw`SELECT 1 FROM "Media" WHERE "id" = ${id} FOR NO KEY UPDATE`;
  const media = await tx.media.findFirst({ where: { id, kind: { not: 'PORTRAIT' } }, select: changeableSelect });
  return media && canChangeMedia(viewer, media) ? media : null;
}

/** Whether the viewer may put something else in the place of what they found, or take it away. */
export async function mayTakeAway(tx: Transaction, viewer: Viewer, media: Changeable): Promise<boolean> {
  return canTakeAway(viewer, { ...media, isPublished: await isPublished(tx, media.id) });
}

const changeableSelect = { id: true, kind: true, file: true, mime: true, widths: true, avif: true, animated: true, version: true, uses: true, deletedAt: true, uploaderId: true, fetchState: true } as const;
export type Changeable = NonNullable<Awaited<ReturnType<typeof findChangeable>>>;
