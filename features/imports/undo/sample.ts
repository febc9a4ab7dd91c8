import { announceTags } from '#lib/cache/announce.ts';
import { EVERYTHING } from '#lib/cache/store.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { bringSampleBack, prepareSampleAgain } from '#features/sample/commands.ts';
import type { PreparedSample } from '#features/sample/prepare.ts';
import { countsOfRun } from '../batch-log.ts';
import { storeFindings } from '../findings.ts';

/** The batch that takes the sample content away. */
const FIRST = 1;

/** The sample content that made room for a run, ready to come back; null where it did not, or where the site holds something else by now. */
export async function sampleOf(runId: number, now: Date): Promise<PreparedSample | null> {
  const { sampleRemoved } = await countsOfRun(database(), runId);
  return sampleRemoved ? prepareSampleAgain(now) : null;
}

/** Part of the transaction by which the run is undone, so that it comes back once, however often undoing is stopped. */
export async function putSampleBack(tx: Transaction, runId: number, sample: PreparedSample, now: Date): Promise<boolean> {
  if (!(await bringSampleBack(tx, sample, now))) return false;
  await storeFindings(tx, runId, FIRST, [{ kind: 'brought-back', itemType: 'sample', title: 'Sample content', message: 'It had made room for the archive, and is here again since the import is undone.' }]);
  await announceTags(tx, [EVERYTHING]);
  return true;
}
