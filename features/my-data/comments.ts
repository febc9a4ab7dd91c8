import { database } from '#lib/db/client.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { CommentStatus } from '#generated/prisma/enums.ts';
import { dateAndTime, type DateStyle } from '#lib/dates.ts';
import { escapeHtml, plainTextToHtml } from '#lib/html/plain-text.ts';
import { paged, ROWS_A_READ } from './paged.ts';
import { section } from './section.ts';
import { commentAddress, commentLink, postLink, toldComment, toldJoin, toldPost, type ToldRow } from './told-comment.ts';

/** Every comment of one's own, whatever became of it, the oldest first, with what each said before it was edited. */
export const comments = section({ name: 'comments', title: 'Comments', rows: readComments, data: asData, item: asHtml });

type Row = ToldRow & {
  id: number;
  number: number;
  source: string;
  markdown: boolean;
  html: string;
  status: CommentStatus;
  createdAt: Date;
  editedAt: Date | null;
  recommendCount: number;
  featured: boolean;
  fromOldSite: boolean;
  parentId: number | null;
  title: string | null;
  path: string | null;
  earlier: { text: string; until: string }[];
};

const statusWords: Record<CommentStatus, string> = {
  APPROVED: 'published',
  PENDING: 'waits for a moderator',
  SPAM: 'waits for a moderator', // whoever sends spam is not told that it was known for that
  REMOVED: 'was removed by a moderator',
  DELETED: 'was deleted by you',
};

function readComments(userId: string): AsyncGenerator<Row, void> {
  return paged((last) => {
    const after = last ? Prisma.sql`AND ("createdAt", "id") > (${last.createdAt}, ${last.id})` : Prisma.empty;
    return database().$queryRaw<Row[]>`
      SELECT c."id", c."number", c."source", c."markdown", c."html", c."status"::text AS "status", c."createdAt", c."editedAt", c."recommendCount", c."featured",
        c."importId" IS NOT NULL AS "fromOldSite", c."parentId", p."title", p."path", told.*,
        (SELECT coalesce(json_agg(json_build_object('text', r."source", 'until', r."createdAt") ORDER BY r."id"), '[]') FROM "CommentRevision" r WHERE r."commentId" = c."id") AS "earlier"
      FROM (SELECT * FROM "Comment" WHERE "userId" = ${userId}::uuid ${after} ORDER BY "createdAt", "id" LIMIT ${ROWS_A_READ}) c
      LEFT JOIN "Post" p ON p."id" = c."postId" AND p."status" = 'PUBLISHED' AND p."passwordHash" IS NULL
      ${toldJoin(Prisma.sql`c."parentId"`)} ORDER BY c."createdAt", c."id"`;
  });
}

function asData(row: Row): object {
  return {
    address: commentAddress(row.id),
    number: row.number,
    post: toldPost(row.title, row.path),
    inAnswerTo: row.parentId === null ? null : toldComment(row),
    isAnswer: row.parentId !== null,
    written: row.createdAt,
    edited: row.editedAt,
    status: statusWords[row.status],
    text: row.source,
    format: row.markdown ? 'Markdown' : 'HTML',
    recommendations: row.recommendCount,
    editorsPick: row.featured,
    fromOldSite: row.fromOldSite,
    earlierTexts: row.earlier,
  };
}

/** A comment's own HTML was made safe when it was written. */
function asHtml(row: Row, style: DateStyle): string {
  const written = dateAndTime(row.createdAt, style);
  const facts = [
    `Number ${row.number}, <a href="${escapeHtml(commentAddress(row.id))}">${escapeHtml(written)}</a>`,
    statusWords[row.status],
    ...(row.recommendCount > 0 ? [`recommended ${row.recommendCount} times`] : []),
    ...(row.featured ? ['an editors’ pick'] : []),
    ...(row.fromOldSite ? ['from the old site'] : []),
  ];
  const answers = row.parentId === null ? '' : `<p class="facts">In answer to ${commentLink(toldComment(row))}</p>`;
  const earlier = row.earlier.map(({ text, until }) => {
    const date = dateAndTime(new Date(until), style);
    return `<details><summary>Until ${escapeHtml(date)} it said</summary><div class="text">${plainTextToHtml(text)}</div></details>`;
  });
  return `<h3>${postLink(toldPost(row.title, row.path))}</h3><p class="facts">${facts.join(' · ')}</p>${answers}<div class="text">${row.html}</div>${earlier.join('')}`;
}
