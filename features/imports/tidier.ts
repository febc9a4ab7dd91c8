import { database } from '#lib/db/client.ts';
import { logger } from '#lib/log.ts';

/** Indexes of words put what is new on a list first, which is merged now and then. */
const INDEXES = ['"Post_search_idx"', '"Comment_words_idx"'];
const EVERY_MS = 5_000;

/**
 * Merges what an import adds to the search, beside its transactions: as part of them it would take a quarter of their time.
 * And makes room again where posts were staged (see store/staging.ts).
 */
export interface Tidier {
  /** Once something was committed. */
  nudge(): void;
  /** Resolves when nothing runs any more. */
  end(): Promise<void>;
}

export function createTidier(everyMs = EVERY_MS): Tidier {
  let last = performance.now();
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let failed = false;
  return {
    nudge() {
      if (busy || failed || performance.now() - last < everyMs) return;
      busy = true;
      running = tidy()
        .catch((error: unknown) => {
          failed = true; // the database merges them by itself later
          logger().warn({ err: error }, 'The search could not be tidied beside an import, which goes on');
        })
        .finally(() => {
          busy = false;
          last = performance.now();
        });
    },
    end: () => running,
  };
}

async function tidy(): Promise<void> {
  for (const index of INDEXES) await database().$queryRaw`SELECT gin_clean_pending_list(${index}::regclass)::int`;
  await database().$executeRaw`VACUUM (TRUNCATE FALSE) "StagedPost"`;
}
