import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { calendarDay } from '#lib/dates.ts';
import { zonedTime } from '#lib/zoned-time.ts';
import { MOST_COUNTED, POSTS_A_LIST } from './list-limits.ts';
import type { PostFilter, StatusTab } from './manage-schema.ts';
import { canPublish } from './policy.ts';
import type { Writer } from './writer.ts';

const rowSelect = {
  id: true, kind: true, status: true, binnedFrom: true, title: true, slug: true, path: true, version: true, publishedAt: true, createdAt: true, modifiedAt: true, sticky: true, commentCount: true, createdById: true, passwordHash: true,
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { id: true, name: true, userId: true } } } },
  categories: { orderBy: { position: 'asc' }, select: { category: { select: { id: true, name: true } } } },
  tags: { orderBy: { tag: { name: 'asc' } }, select: { tag: { select: { name: true } } } },
  presence: { select: { seenAt: true, user: { select: { id: true, name: true } } } },
} as const satisfies Prisma.PostSelect;

type Row = Prisma.PostGetPayload<{ select: typeof rowSelect }>;
export type ListedPost = Omit<Row, 'passwordHash'> & { hasPassword: boolean };

/** A page of the editors' list, the newest first; authors find their own posts alone. `next` is where the next page begins. */
export async function listManaged(viewer: Writer, filter: PostFilter, timeZone: string): Promise<{ posts: ListedPost[]; next: PostFilter['before'] | null }> {
  const rows = await database().$queryRaw<{ id: number; at: Date }[]>`
    SELECT p."id", ${DATED} AS "at" FROM "Post" p WHERE ${Prisma.join(conditionsOf(viewer, filter, timeZone), ' AND ')}
    ORDER BY ${DATED} DESC, p."id" DESC LIMIT ${POSTS_A_LIST + 1}`;
  const shown = rows.slice(0, POSTS_A_LIST);
  const posts = (await database().post.findMany({ where: { id: { in: shown.map(({ id }) => id) } }, select: rowSelect })).map(listed);
  const last = shown.at(-1);
  return { posts: shown.flatMap(({ id }) => posts.filter((post) => post.id === id)), next: rows.length > POSTS_A_LIST && last ? { at: last.at.getTime(), id: last.id } : null };
}

/** The list goes to a browser, where no hash belongs. */
function listed({ passwordHash, ...post }: Row): ListedPost {
  return { ...post, hasPassword: passwordHash !== null };
}

/** How many posts of each status there are for the tabs, none beyond a thousand. */
export async function countManaged(viewer: Writer, kind: PostFilter['kind']): Promise<Map<StatusTab, number>> {
  const rows = await database().$queryRaw<{ status: StatusTab; count: number }[]>`
    SELECT s."status"::text AS "status", (SELECT count(*)::int FROM (
      SELECT FROM "Post" p WHERE p."status" = s."status" AND p."kind" = ${kind}::"PostKind" AND ${ownCondition(viewer)} LIMIT ${MOST_COUNTED + 1}) c) AS "count"
    FROM unnest(enum_range(NULL::"PostStatus")) AS s("status")`;
  return new Map(rows.map(({ status, count }) => [status, count]));
}

/** The date that a post stands under: its publication, or when it was begun. */
const DATED = Prisma.sql`coalesce(p."publishedAt", p."createdAt")`;

function conditionsOf(viewer: Writer, { kind, status, q, author, category, month, before }: PostFilter, timeZone: string): Prisma.Sql[] {
  return [
    Prisma.sql`p."kind" = ${kind}::"PostKind"`,
    status === 'all' ? Prisma.sql`p."status" <> 'TRASHED'` : Prisma.sql`p."status" = ${status}::"PostStatus"`,
    ownCondition(viewer),
    ...(q ? [hasWords(q, kind)] : []),
    ...(author ? [Prisma.sql`p."id" IN (SELECT b."postId" FROM "Byline" b WHERE b."authorId" = ${author})`] : []),
    ...(category ? [Prisma.sql`p."id" IN (SELECT pc."postId" FROM "PostCategory" pc WHERE pc."categoryId" = ${category})`] : []),
    ...(month ? [inMonth(month, timeZone)] : []),
    ...(before ? [Prisma.sql`(${DATED}, p."id") < (${new Date(before.at)}::timestamptz, ${before.id}::int)`] : []),
  ];
}

/** The index of titles knows three letters at a time; a shorter word is looked for among so many of the newest. */
const INDEXED = 3;
const WALKED = 10_000;

function hasWords(q: string, kind: PostFilter['kind']): Prisma.Sql {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  if (q.length >= INDEXED) return Prisma.sql`p."title" ILIKE ${like}`;
  return Prisma.sql`p."id" = ANY(ARRAY(
    SELECT n."id" FROM (
      SELECT "id", "title" FROM "Post" WHERE "kind" = ${kind}::"PostKind" ORDER BY coalesce("publishedAt", "createdAt") DESC, "id" DESC LIMIT ${WALKED}) n
    WHERE n."title" ILIKE ${like}))`;
}

/** Authors see what is theirs: what they began, and what bears their name. */
function ownCondition(viewer: Writer): Prisma.Sql {
  if (canPublish(viewer)) return Prisma.sql`true`;
  return Prisma.sql`p."id" IN (
    SELECT o."id" FROM "Post" o WHERE o."createdById" = ${viewer.id}::uuid
    UNION SELECT b."postId" FROM "Byline" b JOIN "Author" a ON a."id" = b."authorId" WHERE a."userId" = ${viewer.id}::uuid)`;
}

function inMonth(month: string, timeZone: string): Prisma.Sql {
  const from = zonedTime(`${month}-01T00:00`, timeZone) ?? new Date(0);
  const { year, month: number } = calendarDay(new Date(from.getTime() + 40 * 24 * 3600 * 1000), timeZone);
  const to = zonedTime(`${year}-${String(number).padStart(2, '0')}-01T00:00`, timeZone) ?? from;
  return Prisma.sql`${DATED} >= ${from} AND ${DATED} < ${to}`;
}
