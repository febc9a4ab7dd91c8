import { dependOn } from '#lib/cache/scope.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import type { CommentStatus } from '#generated/prisma/enums.ts';
import { discussionTag } from '#features/posts/tags.ts';
import type { Order } from './order.ts';
import { COMMENTS_A_THREAD_PAGE, nest, REPLIES_A_THREAD, THREADS_A_PAGE, type Nested } from './thread.ts';

/** Threads of the latest post on the front page; whoever wants all goes to the post. */
export const FRONT_THREADS = 10;

export type ShownComment = {
  id: number;
  number: number;
  parentId: number | null;
  rootId: number;
  depth: number;
  html: string;
  status: CommentStatus;
  createdAt: Date;
  editedAt: Date | null;
  featured: boolean;
  /** Of the comment that began a thread: whether it takes no more replies. */
  closed: boolean;
  recommendCount: number;
  /** The account whose profile the name leads to. */
  commenterId: string | null;
  name: string | null;
  link: string | null;
  role: 'READER' | 'AUTHOR' | 'EDITOR' | 'ADMIN' | null;
  parentName: string | null;
  parentNumber: number | null;
};

export type Thread = Nested<ShownComment> & { hidden: number };

/** What a comment shows. A guest's name comes from the old site; an account's name is what it is now. */
const shownColumns = Prisma.sql`
  c."id", c."number", c."parentId", c."rootId", c."depth", c."html", c."status"::text AS "status", c."createdAt", c."editedAt", c."featured", c."closed", c."recommendCount",
  CASE WHEN u."standing" <> 'BANNED' AND u."name" IS NOT NULL THEN u."id"::text END AS "commenterId", coalesce(u."name", c."guestName") AS "name", coalesce(u."link", c."guestLink") AS "link", u."role"::text AS "role",
  coalesce(pu."name", p."guestName") AS "parentName", p."number" AS "parentNumber"`;
const shownJoins = Prisma.sql`
  LEFT JOIN "User" u ON u."id" = c."userId"
  LEFT JOIN "Comment" p ON p."id" = c."parentId" LEFT JOIN "User" pu ON pu."id" = p."userId"`;

/** By what the threads of a page are sorted, each way an index. */
const SORTS = {
  oldest: { roots: Prisma.sql`"number"`, page: Prisma.sql`roots."number"` },
  newest: { roots: Prisma.sql`"number" DESC`, page: Prisma.sql`roots."number" DESC` },
  recommended: { roots: Prisma.sql`"recommendCount" DESC, "number"`, page: Prisma.sql`roots."recommendCount" DESC, roots."number"` },
} as const satisfies Record<Order, { roots: Prisma.Sql; page: Prisma.Sql }>;

/** A page (from 1) of a post's discussion: its threads in an order, each from its beginning with its first replies. */
export async function getThreads(postId: number, page: number, { size = THREADS_A_PAGE, order = 'oldest' }: { size?: number; order?: Order } = {}): Promise<{ threads: Thread[]; pages: number }> {
  dependOn(discussionTag(postId));
  const sort = SORTS[order];
  const [rows, count] = await Promise.all([
    database().$queryRaw<(ShownComment & { replies: number })[]>`
      WITH roots AS (
        SELECT "id", "number", "recommendCount" FROM "Comment" WHERE "postId" = ${postId} AND "shown" AND "parentId" IS NULL
        ORDER BY ${sort.roots} LIMIT ${size} OFFSET ${(page - 1) * size}
      )
      SELECT ${shownColumns} FROM roots CROSS JOIN LATERAL (
        SELECT * FROM "Comment" WHERE "rootId" = roots."id" AND "shown" ORDER BY "threadPath" LIMIT ${REPLIES_A_THREAD + 1}
      ) c ${shownJoins}
      ORDER BY ${sort.page}, c."threadPath"`,
    countThreads(postId),
  ]);
  const threads = nest(rows);
  const hidden = await countHidden(threads, rows);
  return { threads: threads.map((thread) => ({ ...thread, hidden: hidden.get(thread.id) ?? 0 })), pages: Math.max(1, Math.ceil(count / size)) };
}

/** A page (from 1) of one thread, whole, or null where the post has no such thread. */
export async function getThread(postId: number, rootId: number, page: number): Promise<{ comments: Nested<ShownComment>[]; hasMore: boolean } | null> {
  dependOn(discussionTag(postId));
  const rows = await database().$queryRaw<ShownComment[]>`
    SELECT ${shownColumns} FROM (
      SELECT * FROM "Comment" WHERE "rootId" = ${rootId} AND "postId" = ${postId} AND "shown"
      ORDER BY "threadPath" LIMIT ${COMMENTS_A_THREAD_PAGE + 1} OFFSET ${(page - 1) * COMMENTS_A_THREAD_PAGE}
    ) c ${shownJoins} ORDER BY c."threadPath"`;
  if (rows.length === 0) return null;
  return { comments: nest(rows.slice(0, COMMENTS_A_THREAD_PAGE)), hasMore: rows.length > COMMENTS_A_THREAD_PAGE };
}

async function countThreads(postId: number): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM "Comment" WHERE "postId" = ${postId} AND "shown" AND "parentId" IS NULL`;
  return row?.count ?? 0;
}

/** How many replies of each cut-off thread do not stand on the page. */
async function countHidden(threads: readonly ShownComment[], rows: readonly ShownComment[]): Promise<Map<number, number>> {
  const standing = new Map<number, number>();
  for (const { rootId } of rows) standing.set(rootId, (standing.get(rootId) ?? 0) + 1);
  const cut = threads.filter(({ id }) => (standing.get(id) ?? 0) > REPLIES_A_THREAD).map(({ id }) => id);
  if (cut.length === 0) return new Map();
  const counts = await database().comment.groupBy({ by: ['rootId'], where: { rootId: { in: cut }, shown: true }, _count: true });
  return new Map(counts.map(({ rootId, _count }) => [rootId, _count - (standing.get(rootId) ?? 0)]));
}
