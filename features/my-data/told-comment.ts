import { Prisma } from '#generated/prisma/client.ts';
import { env } from '#lib/env.ts';
import { escapeHtml } from '#lib/html/plain-text.ts';
import { excerptOf, plainText } from '#lib/html/text.ts';
import { commentPermalink } from '#features/comments/address.ts';

/** Of somebody else's comment an archive tells what everybody can read: who wrote it, how it begins, and where. */
export type ToldComment = { address: string; name: string; beginning: string; post: ToldPost | null };
export type ToldPost = { title: string; address: string };

/** A comment's row as `toldJoin` reads it; all empty where it cannot be read in public. */
export type ToldRow = { toldId: number | null; toldName: string | null; toldHtml: string | null; toldTitle: string | null; toldPath: string | null };

/**
 * Joins a comment by the id in `column`, as told: only where it and its post are public. It is found by its id alone and
 * judged then: with the conditions inside, PostgreSQL may take an index of public comments that does not begin with the id.
 */
export const toldJoin = (column: Prisma.Sql) => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT t."id" AS "toldId", coalesce(tu."name", t."guestName") AS "toldName", left(t."html", 500) AS "toldHtml", tp."title" AS "toldTitle", tp."path" AS "toldPath",
      t."status" = 'APPROVED' AND t."kind" = 'COMMENT' AND tp."status" = 'PUBLISHED' AND tp."passwordHash" IS NULL AS "isPublic"
    FROM "Comment" t JOIN "Post" tp ON tp."id" = t."postId" LEFT JOIN "User" tu ON tu."id" = t."userId"
    WHERE t."id" = ${column} LIMIT 1
  ) told ON told."isPublic"`;

const BEGINNING_CHARS = 120;

export function toldComment({ toldId, toldName, toldHtml, toldTitle, toldPath }: ToldRow): ToldComment | null {
  if (toldId === null) return null;
  const name = toldName?.trim() || 'A former reader';
  return { address: commentAddress(toldId), name, beginning: excerptOf(plainText(toldHtml ?? ''), BEGINNING_CHARS), post: toldPost(toldTitle, toldPath) };
}

export function toldPost(title: string | null, path: string | null): ToldPost | null {
  return title === null || path === null ? null : { title, address: env().SITE_URL + encodeURI(path) };
}

export const commentAddress = (id: number): string => env().SITE_URL + commentPermalink(id);

/** As HTML: a link with the post's title; what to say where it is not public. */
export function postLink(post: ToldPost | null): string {
  return post ? link(post.address, post.title) : 'A post that is not public now';
}

export function commentLink(comment: ToldComment | null): string {
  if (!comment) return 'A comment that is not public now';
  return `${escapeHtml(comment.name)}: ${link(comment.address, comment.beginning || 'a comment without words')}`;
}

const link = (address: string, text: string) => `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;
