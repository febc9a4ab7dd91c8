import { database } from '#lib/db/client.ts';
import type { ReadingSubject } from '#generated/prisma/enums.ts';
import { partsOf, type Span } from './spans.ts';

/** One bar of a chart: a day or month, what was read in it, and by how many where that is known. */
export type ReadingPart = Span & { reads: number; visitors: number };
export type TopPost = { id: number; title: string; path: string; reads: number };

const dated = ({ span, start }: Span) => ({ span, start: new Date(start) });

/** How much was read in a span, and by how many on its days added up. */
export async function readingSums(span: Span): Promise<{ reads: number; visitors: number }> {
  const rows = await database().reading.findMany({ where: { subject: { in: ['SITE', 'VISITORS'] }, key: '', ...dated(span) }, select: { subject: true, reads: true } });
  const of = (subject: ReadingSubject) => rows.find((row) => row.subject === subject)?.reads ?? 0;
  return { reads: of('SITE'), visitors: of('VISITORS') };
}

/** A span part by part, of the whole site or of one post. */
export async function readingParts(span: Span, postId?: number): Promise<ReadingPart[]> {
  const parts = partsOf(span);
  const [first, last] = [parts[0] ?? span, parts.at(-1) ?? span];
  const rows = await database().reading.findMany({
    where: {
      OR: postId ? [{ subject: 'POST', key: String(postId) }] : [{ subject: 'SITE', key: '' }, { subject: 'VISITORS', key: '' }],
      span: first.span, start: { gte: new Date(first.start), lte: new Date(last.start) },
    },
    select: { subject: true, start: true, reads: true },
  });
  return parts.map((part) => {
    const here = rows.filter(({ start }) => start.toISOString().startsWith(part.start));
    return { ...part, reads: here.find(({ subject }) => subject !== 'VISITORS')?.reads ?? 0, visitors: here.find(({ subject }) => subject === 'VISITORS')?.reads ?? 0 };
  });
}

/** The posts that were read most. */
export async function topPosts(span: Span, most: number): Promise<TopPost[]> {
  const top = await topKeys('POST', span, most);
  const posts = await database().post.findMany({ where: { id: { in: top.map(({ key }) => Number(key)) } }, select: { id: true, title: true, path: true } });
  return top.flatMap(({ key, reads }) => {
    const post = posts.find(({ id }) => String(id) === key);
    return post ? [{ ...post, reads }] : [];
  });
}

/** Whoever has written more is told of their newest. */
const MAX_OWN = 2_000;

/** The same of the posts that somebody wrote, or that bear their name. */
export async function ownTopPosts(userId: string, { span, start }: Span, most: number): Promise<TopPost[]> {
  return database().$queryRaw<TopPost[]>`
    SELECT p."id", p."title", p."path", r."reads" FROM "Reading" r JOIN "Post" p ON p."id" = r."key"::int
    WHERE r."subject" = 'POST' AND r."span" = ${span}::"ReadingSpan" AND r."start" = ${start}::date AND r."key" = ANY(ARRAY(
      SELECT own."id"::text FROM (
        SELECT "id" FROM "Post" WHERE "createdById" = ${userId}::uuid
        UNION SELECT b."postId" FROM "Byline" b JOIN "Author" a ON a."id" = b."authorId" WHERE a."userId" = ${userId}::uuid
        ORDER BY "id" DESC LIMIT ${MAX_OWN}
      ) own))
    ORDER BY r."reads" DESC, p."id" DESC LIMIT ${most}`;
}

/** The hosts, or countries, that most readers came from. */
export async function topKeys(subject: 'POST' | 'REFERRER' | 'COUNTRY', span: Span, most: number): Promise<{ key: string; reads: number }[]> {
  return database().reading.findMany({ where: { subject, ...dated(span) }, orderBy: { reads: 'desc' }, take: most, select: { key: true, reads: true } });
}

/** What a post is called, for the page of its figures; null where there is none. */
export async function readPost(id: number): Promise<{ title: string; path: string; reads: number } | null> {
  const post = await database().post.findUnique({ where: { id }, select: { title: true, path: true } });
  if (!post) return null;
  const { _sum } = await database().reading.aggregate({ where: { subject: 'POST', key: String(id), span: 'YEAR' }, _sum: { reads: true } });
  return { ...post, reads: _sum.reads ?? 0 };
}
