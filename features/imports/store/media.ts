import type { Transaction } from '#lib/db/client.ts';
import { oldFile } from '#features/media/old-file.ts';
import type { PlannedMedia } from '../planned.ts';
import type { Arrival } from './add-posts.ts';

/**
 * Adds the pictures and files of an old site that are not here as rows without their bytes, which wait to be fetched or, where
 * so chosen, stay where they are. One
 * that is here stays as it is, but gets the words that it has none of, and its newer address while it still waits.
 * Returns the ids of those that it added, and how many were here.
 */
export async function storeMedia(tx: Transaction, sourceId: number, media: readonly PlannedMedia[], { now, media: wanted = 'fetch' }: Pick<Arrival, 'now' | 'media'>): Promise<{ made: number[]; unchanged: number }> {
  if (media.length === 0) return { made: [], unchanged: 0 };
  const planned = [...new Map(media.map((plan) => [plan.legacyId, plan])).values()];
  const known = await tx.media.findMany({
    where: { importId: sourceId, legacyId: { in: planned.map(({ legacyId }) => legacyId) } },
    select: { id: true, legacyId: true, alt: true, caption: true, description: true, sourceUrl: true, fetchState: true },
  });
  const byNumber = new Map(known.map((row) => [row.legacyId, row]));
  for (const plan of planned) {
    const row = byNumber.get(plan.legacyId);
    const more = row && moreOf(plan, row);
    if (row && more) await tx.media.update({ where: { id: row.id }, data: more, select: { id: true } });
  }
  const rows = planned.filter(({ legacyId }) => !byNumber.has(legacyId)).map((plan) => ({ ...newRow(plan, sourceId, now), fetchState: wanted === 'keep' ? ('KEPT' as const) : ('WAITING' as const) }));
  const created = await tx.media.createManyAndReturn({ data: rows, select: { id: true } });
  return { made: created.map(({ id }) => id), unchanged: known.length };
}

type Known = { alt: string; caption: string; description: string; sourceUrl: string | null; fetchState: string | null };

function moreOf({ alt, caption, description, url }: PlannedMedia, row: Known) {
  const more = {
    ...(row.alt === '' && alt !== '' && { alt }),
    ...(row.caption === '' && caption !== '' && { caption }),
    ...(row.description === '' && description !== '' && { description }),
    ...(row.fetchState !== null && row.sourceUrl !== url && { sourceUrl: url, sourcePath: oldFile(url)?.path ?? null }),
  };
  return Object.keys(more).length > 0 ? more : null;
}

function newRow({ legacyId, isPicture, url, name, mime, alt, caption, description, createdAt }: PlannedMedia, sourceId: number, now: Date) {
  return {
    kind: isPicture ? ('PICTURE' as const) : ('FILE' as const),
    file: `elsewhere/${sourceId}/${legacyId}`,
    name, mime, alt, caption, description,
    bytes: 0,
    sourceUrl: url,
    sourcePath: oldFile(url)?.path ?? null,
    createdAt: createdAt ?? now,
    importId: sourceId,
    legacyId,
  };
}
