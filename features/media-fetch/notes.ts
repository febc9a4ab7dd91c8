import { database, type Transaction } from '#lib/db/client.ts';
import { storeFindings } from '#features/imports/findings.ts';
import type { WaitingMedia } from './fetch-one.ts';

/** Of the import as a whole, not of one of its batches. */
const NO_BATCH = 0;

/** A file came: the report says no more that it is missing. */
export async function noteHere(sourceId: number, media: WaitingMedia): Promise<void> {
  await database().importFinding.deleteMany({ where: findingsOf(sourceId, media) });
}

/** A file could not be had: it stays linked where it was, and the report of the site's last import names it with the reason. */
export async function noteMissing(sourceId: number, media: WaitingMedia, why: string): Promise<void> {
  await database().$transaction(async (tx) => {
    const { count } = await tx.media.updateMany({ where: { id: media.id, fetchState: { not: null } }, data: { fetchState: 'FAILED', fetchError: why } });
    await tx.importFinding.deleteMany({ where: findingsOf(sourceId, media) });
    const run = count > 0 ? await lastRun(tx, sourceId) : null;
    if (run === null) return;
    await storeFindings(tx, run, NO_BATCH, [{ kind: 'media', itemType: 'attachment', title: media.name, message: `It stays linked where it was. ${why}`, ...(media.sourceUrl && { oldAddress: media.sourceUrl }) }]);
  });
}

/** They were not asked for after all: the old site was away. */
export async function noteWaiting(sourceId: number, ids: readonly number[]): Promise<void> {
  await database().$transaction(async (tx) => {
    const media = await tx.media.findMany({ where: { id: { in: [...ids] }, fetchState: 'FAILED' }, select: { id: true, sourceUrl: true } });
    await tx.media.updateMany({ where: { id: { in: media.map(({ id }) => id) } }, data: { fetchState: 'WAITING' } });
    for (const one of media) await tx.importFinding.deleteMany({ where: findingsOf(sourceId, one) });
  });
}

function findingsOf(sourceId: number, { sourceUrl }: Pick<WaitingMedia, 'sourceUrl'>) {
  return { kind: 'media', oldAddress: sourceUrl ?? '', run: { sourceId } };
}

async function lastRun(tx: Transaction, sourceId: number): Promise<number | null> {
  const run = await tx.importRun.findFirst({ where: { sourceId }, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], select: { id: true } });
  return run?.id ?? null;
}
