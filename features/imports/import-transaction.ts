import { database, type Transaction } from '#lib/db/client.ts';

/** Makes a transaction of a piece of work. */
export type Transact = <Result>(work: (tx: Transaction) => Promise<Result>) => Promise<Result>;

/** Two imports at once take turns, transaction by transaction, so that neither adds what the other has. */
const IMPORT_LOCK = 4_119_003;
/** A single post may have a hundred thousand comments. */
const LONGEST_MS = 600_000;
/** A rehearsal is a whole import. */
const LONGEST_REHEARSAL_MS = 24 * 3_600_000;

/** Runs a transaction that no other import's overlaps. */
export function inImportTransaction<Result>(work: (tx: Transaction) => Promise<Result>, timeout = LONGEST_MS): Promise<Result> {
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK})`;
      return work(tx);
    },
    { timeout, maxWait: LONGEST_MS },
  );
}

/** In kilobytes: beyond it a transaction that adds to the search's list merges that itself. Searches read through the list, so that it is kept short (see tidier.ts). */
const LONGEST_LIST = '131072';

/**
 * Lets a transaction end before it is on the disk, and leaves the search to its tidier. Should the power go, the last such
 * ones are gone, in whole and in their order, and the run goes on from where the disk has it; the one that completes it waits
 * for the disk, which then has them all.
 */
export async function withoutWaiting(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT set_config('synchronous_commit', 'off', true), set_config('gin_pending_list_limit', ${LONGEST_LIST}, true)`;
}

/**
 * Runs work whose transactions are all parts of one that is taken back in the end: nothing of it stays, nobody is told of
 * it, and what it finds is what the work itself would find.
 */
export async function inRehearsal<Result>(work: (tx: Transaction, transact: Transact) => Promise<Result>): Promise<Result> {
  let done: { result: Result } | undefined;
  try {
    await inImportTransaction(async (tx) => {
      done = { result: await work(tx, (part) => inSavepoint(tx, part)) };
      throw new TakenBack();
    }, LONGEST_REHEARSAL_MS);
  } catch (error) {
    if (!(error instanceof TakenBack) || !done) throw error;
  }
  if (!done) throw new Error('A rehearsal ended without its result.');
  return done.result;
}

class TakenBack extends Error {}

/** A part that fails is taken back by itself, as a transaction of its own would be. */
async function inSavepoint<Result>(tx: Transaction, part: (tx: Transaction) => Promise<Result>): Promise<Result> {
  await tx.$executeRaw`SAVEPOINT part_of_rehearsal`;
  try {
    const result = await part(tx);
    await tx.$executeRaw`RELEASE SAVEPOINT part_of_rehearsal`;
    return result;
  } catch (error) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT part_of_rehearsal`;
    throw error;
  }
}
