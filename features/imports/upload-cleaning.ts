import { database } from '#lib/db/client.ts';
import { tryTurn } from './import-turn.ts';
import { STANDING_UPLOAD_DAYS } from './limits.ts';
import { releaseUploads, removeAbandonedUploads, removeUnnamed } from './upload-removal.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** An upload that broke off, or was never handed in, can be gone on with for so long. */
const ABANDONED_DAYS = 2;
/** An import's own files go when it is done; what is still here then was left by an instance that was killed, or is of one that was taken back. */
const DONE_DAYS = 1;

/**
 * For the nightly job: removes the uploads that nothing will be made of any more. While another imports, the files of runs
 * stay: one that is done may still have its pictures read from them.
 */
export async function cleanUploads(now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const turn = await tryTurn();
  try {
    if (turn) await removeUnnamed(await releaseDue(before(DONE_DAYS), before(STANDING_UPLOAD_DAYS)));
  } finally {
    await turn?.release();
  }
  await removeAbandonedUploads(before(ABANDONED_DAYS));
}

/**
 * Takes their uploads from the site's runs that ended before `done`, or have stood still since before `standing`. A run that is
 * gone on with in this moment is waited for, and keeps them; one that is gone on with afterwards knows that they are gone.
 */
function releaseDue(done: Date, standing: Date): Promise<string[]> {
  return database().$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: number; files: unknown }[]>`
      SELECT "id", "files" FROM "ImportRun"
      WHERE "options"->>'by' = 'site' AND (
        ("status" IN ('DONE', 'UNDONE') AND coalesce("finishedAt", "startedAt") < ${done})
        OR ("status" IN ('PAUSED', 'FAILED') AND greatest("startedAt", "finishedAt", to_timestamp(("progress"->>'at')::float8 / 1000)) < ${standing}))
      ORDER BY "id" FOR UPDATE`;
    return releaseUploads(tx, due);
  });
}
