import { database, type Transaction } from '#lib/db/client.ts';
import { filesOf } from '#features/media/files.ts';
import { filesSelect } from '#features/media/select.ts';
import { removeMedia } from '#features/media/store.ts';
import type { Finding } from '../finding.ts';
import { storeFindings } from '../findings.ts';
import { inImportTransaction } from '../import-transaction.ts';

type BatchMedia = { number: number; media: number[] };

/**
 * Takes away the pictures and files that a run added, once its posts are gone, which may have shown those of any of its
 * batches. Returns how many went, and how many stay since something of this site shows them.
 */
export async function undoMedia(runId: number, signal?: AbortSignal): Promise<{ removed: number; kept: number }> {
  const batches = await database().$queryRaw<BatchMedia[]>`SELECT "number", "made"->'media' AS "media" FROM "ImportBatch" WHERE "runId" = ${runId} AND "made" ? 'media' ORDER BY "number" DESC`;
  const sum = { removed: 0, kept: 0 };
  for (const { number, media } of batches) {
    signal?.throwIfAborted();
    const { removed, findings, files } = await inImportTransaction(async (tx) => {
      const gone = await takeMediaAway(tx, media);
      await storeFindings(tx, runId, number, gone.findings);
      return gone;
    });
    await removeMedia(files);
    sum.removed += removed;
    sum.kept += findings.length;
  }
  return sum;
}

/** Those that something shows stay, and are named. Returns the files to remove afterwards. */
async function takeMediaAway(tx: Transaction, ids: readonly number[]): Promise<{ removed: number; findings: Finding[]; files: string[] }> {
  if (ids.length === 0) return { removed: 0, findings: [], files: [] };
  const media = await tx.media.findMany({ where: { id: { in: [...ids] } }, select: { ...filesSelect, name: true, uses: true } });
  const unused = media.filter(({ uses }) => uses === 0);
  const { count } = await tx.media.deleteMany({ where: { id: { in: unused.map(({ id }) => id) } } });
  const findings = media
    .filter(({ uses }) => uses > 0)
    .map(({ name, file }): Finding => ({ kind: 'kept-here', itemType: 'attachment', title: name || file, message: 'It stays when the import is undone: this site shows it.' }));
  return { removed: count, findings, files: unused.flatMap(filesOf) };
}
