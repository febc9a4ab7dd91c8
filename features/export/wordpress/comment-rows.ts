import type { ExportComment } from '#features/imports/wordpress/export-item.ts';
import { commentText } from './comment-text.ts';
import { writtenGmt, writtenLocally } from './local-date.ts';
import type { Snapshot } from './snapshot.ts';

/** A comment of a post; `imported` is what its old site said of it beyond its columns. */
export interface CommentRow {
  id: number;
  postId: number;
  number: number;
  parentNumber: number | null;
  kind: 'COMMENT' | 'PINGBACK' | 'TRACKBACK';
  status: 'APPROVED' | 'PENDING' | 'SPAM' | 'REMOVED' | 'DELETED';
  guestName: string | null;
  guestEmail: string | null;
  guestLink: string | null;
  userName: string | null;
  userEmail: string | null;
  userLink: string | null;
  source: string;
  markdown: boolean;
  html: string;
  createdAt: Date;
  editedAt: Date | null;
  importId: number | null;
  legacyId: number | null;
  parentLegacyId: number | null;
  imported: unknown;
}

/** The comments of all posts, by their posts' ids and in their order there. */
export function commentRows(snapshot: Snapshot, sourceIds: readonly number[]): AsyncGenerator<CommentRow> {
  return snapshot.rows<CommentRow>(`
    SELECT c."id", c."postId", ${numberOf('c', sourceIds)} AS "number", CASE WHEN p."id" IS NOT NULL THEN ${numberOf('p', sourceIds)} END AS "parentNumber", c."kind", c."status",
      c."guestName", c."guestEmail"::text AS "guestEmail", c."guestLink", u."name" AS "userName", u."email"::text AS "userEmail", u."link" AS "userLink",
      c."source", c."markdown", c."html", c."createdAt", c."editedAt", c."importId", c."legacyId", p."legacyId" AS "parentLegacyId", c."imported"
    FROM "Comment" c LEFT JOIN "Comment" p ON p."id" = c."parentId" LEFT JOIN "User" u ON u."id" = c."userId"
    ORDER BY c."postId", c."number"`);
}

/** Its own number, unless a comment of an old site's has it whose thing has no place here: then one above all of those. */
function numberOf(comment: string, sourceIds: readonly number[]): string {
  return `(${comment}."id" + CASE WHEN EXISTS (SELECT FROM "ImportRecord" t WHERE t."sourceId" = ANY('{${sourceIds.join(',')}}'::int[]) AND t."type" = 'comment' AND t."key" = ${comment}."id"::text) THEN 2147483648 ELSE 0 END)::float8`;
}

export async function countComments(snapshot: Snapshot): Promise<number> {
  const [row] = await snapshot.all<{ count: number }>('SELECT count(*)::int AS "count" FROM "Comment"');
  return row?.count ?? 0;
}

const APPROVED: Readonly<Record<CommentRow['status'], string>> = { APPROVED: '1', PENDING: '0', SPAM: 'spam', REMOVED: 'trash', DELETED: 'trash' };

/** A comment as WordPress's export has one. */
export function ownComment(row: CommentRow, timeZone: string): ExportComment {
  return {
    legacyId: row.number,
    parentId: row.parentNumber,
    authorName: row.userName ?? row.guestName ?? '',
    authorEmail: row.userEmail ?? row.guestEmail ?? '',
    authorUrl: row.userLink ?? row.guestLink ?? '',
    authorIp: '',
    date: writtenLocally(row.createdAt, timeZone),
    dateGmt: writtenGmt(row.createdAt),
    content: commentText(row.html),
    approved: APPROVED[row.status],
    type: row.kind.toLowerCase(),
    userId: null,
    meta: [],
  };
}
