import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';

/** A word that many comments have is found among so many of the newest. */
const WALKED = 1_000;
/** Of one author or post all are looked through, but for those beyond this. */
const WALKED_OF_ONE = 5_000;

type Search = { words: string; conditions: readonly Prisma.Sql[]; isNarrow: boolean; limit: number };

/**
 * The ids of a queue's comments that have the words, newest first. PostgreSQL cannot know beforehand whether a word is
 * frequent, and guessing wrong costs it seconds: so the newest are looked through, and where they are not enough, the word
 * is rare, and the index of words is asked. `isNarrow` is for one author's or post's comments, which need no index.
 */
export async function searchQueue({ words, conditions, isNarrow, limit }: Search): Promise<{ id: number }[]> {
  const walked = await database().$queryRaw<{ id: number }[]>`
    SELECT c."id" FROM (
      SELECT c."id", c."source" FROM "Comment" c WHERE ${Prisma.join([...conditions], ' AND ')} ORDER BY c."id" DESC LIMIT ${isNarrow ? WALKED_OF_ONE : WALKED}
    ) c
    WHERE ${matches(words)} ORDER BY c."id" DESC LIMIT ${limit}`;
  if (isNarrow || walked.length === limit) return walked;
  const [, , rows] = await database().$transaction([
    database().$executeRaw`SET LOCAL enable_seqscan = off`, // reading every comment's words anew takes minutes
    database().$executeRaw`SET LOCAL work_mem = '64MB'`,
    database().$queryRaw<{ id: number }[]>`
      WITH found AS MATERIALIZED (SELECT c."id", c."status", c."openReports", c."heldFor" FROM "Comment" c WHERE ${matches(words)})
      SELECT c."id" FROM found c WHERE ${Prisma.join([...conditions], ' AND ')} ORDER BY c."id" DESC LIMIT ${limit}`,
  ]);
  return rows;
}

const matches = (words: string) => Prisma.sql`to_tsvector('simple', c."source") @@ websearch_to_tsquery('simple', ${words})`;
