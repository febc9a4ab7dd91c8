import { database } from '#lib/db/client.ts';

/** How many pictures and files of an old site are here, wait to be fetched, could not be had, and stay where they are by choice. */
export type MediaCounts = { here: number; waiting: number; missing: number; kept: number };

export async function countMedia(sourceId: number): Promise<MediaCounts> {
  const rows = await database().media.groupBy({ by: ['fetchState'], where: { importId: sourceId }, _count: true });
  const count = (state: 'WAITING' | 'FAILED' | 'KEPT' | null) => rows.find(({ fetchState }) => fetchState === state)?._count ?? 0;
  return { here: count(null), waiting: count('WAITING'), missing: count('FAILED'), kept: count('KEPT') };
}
