import { database, type Transaction } from '#lib/db/client.ts';

/** Two imports at once take turns, transaction by transaction, so that neither adds what the other has. */
const IMPORT_LOCK = 4_119_003;
/** A single post may have a hundred thousand comments. */
const LONGEST_MS = 600_000;

/** Runs a transaction that no other import's overlaps. */
export function inImportTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK})`;
      return work(tx);
    },
    { timeout: LONGEST_MS, maxWait: LONGEST_MS },
  );
}
