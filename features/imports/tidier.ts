import { database } from '#lib/db/client.ts';
import { logger } from '#lib/log.ts';

/** How long what an import adds may wait to be merged, in milliseconds. */
export interface Rhythm {
  /** Of the readers' search. */
  posts: number;
  /** Of the moderators': merging takes as long for many comments as for few, since most words are in all of them. */
  comments: number;
}

const RHYTHM: Rhythm = { posts: 5_000, comments: 15_000 };

/**
 * Merges what an import adds to the search, beside its transactions: as part of them it would take a quarter of their time.
 * And makes room again where posts were staged (see store/staging.ts).
 */
export interface Tidier {
  /** Once something was committed. Resolves when nothing runs any more; nobody has to wait for it. */
  nudge(): Promise<void>;
  /** Merges the rest, whatever the rhythm, which would else fall to the next reader who comments. */
  finish(): Promise<void>;
}

export function createTidier(rhythm: Rhythm = RHYTHM): Tidier {
  const began = performance.now();
  const tasks = [
    { everyMs: rhythm.posts, work: tidyPosts, last: began },
    { everyMs: rhythm.comments, work: () => merge('"Comment_words_idx"'), last: began },
  ];
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let failed = false;
  let waits = false;

  const tidy = async (all: boolean) => {
    for (const task of tasks) {
      if (!all && performance.now() - task.last < task.everyMs) continue;
      await task.work();
      task.last = performance.now();
    }
  };
  const start = (all: boolean) => {
    busy = true;
    running = tidy(all)
      .catch((error: unknown) => {
        failed = true; // the database merges them by itself later
        logger().warn({ err: error }, 'The search could not be tidied beside an import, which goes on');
      })
      .finally(() => {
        busy = false;
      });
  };
  return {
    nudge() {
      waits = true;
      if (!busy && !failed) start(false);
      return running;
    },
    async finish() {
      await running;
      if (waits && !failed) start(true);
      await running;
    },
  };
}

async function tidyPosts(): Promise<void> {
  await merge('"Post_search_idx"');
  await database().$executeRaw`VACUUM (TRUNCATE FALSE) "StagedPost"`;
}

/** An index of words puts what is new on a list first, which is merged now and then. */
async function merge(index: string): Promise<void> {
  await database().$queryRaw`SELECT gin_clean_pending_list(${index}::regclass)::int`;
}
