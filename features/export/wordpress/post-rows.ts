import type { Snapshot } from './snapshot.ts';

/** A post or page, with all that an export says of it; `raw` is what an old site said. */
export interface PostRow {
  id: number;
  kind: 'POST' | 'PAGE';
  status: 'DRAFT' | 'SUBMITTED' | 'SCHEDULED' | 'PUBLISHED' | 'PRIVATE' | 'UNPUBLISHED' | 'TRASHED';
  binnedFrom: PostRow['status'] | null;
  path: string;
  slug: string;
  title: string;
  excerpt: string;
  source: string;
  publishedAt: Date | null;
  modifiedAt: Date;
  createdAt: Date;
  commentMode: 'OPEN' | 'CLOSED' | 'MEMBERS';
  sticky: boolean;
  passwordHash: string | null;
  menuOrder: number;
  version: number;
  searchTitle: string | null;
  searchText: string | null;
  importId: number | null;
  legacyId: number | null;
  parentId: number | null;
  pictureId: number | null;
  /** The text before it was first edited here; null where it never was. */
  firstTitle: string | null;
  firstExcerpt: string | null;
  firstSource: string | null;
  raw: unknown;
  /** Ids, in their order. */
  authors: number[];
  categories: number[];
  tags: number[];
  /** Redirects that lead here, which no import made. */
  redirects: { id: number; fromPath: string }[];
}

/** Every post and page but those that somebody began and never wrote a word of, by their ids. */
export function postRows(snapshot: Snapshot): AsyncGenerator<PostRow> {
  return snapshot.rows<PostRow>(`
    SELECT p."id", p."kind", p."status", p."binnedFrom", p."path", p."slug", p."title", p."excerpt", p."source", p."publishedAt", p."modifiedAt", p."createdAt",
      p."commentMode", p."sticky", p."passwordHash", p."menuOrder", p."version", p."searchTitle", p."searchText", p."importId", p."legacyId", p."parentId", p."pictureId",
      f."title" AS "firstTitle", f."excerpt" AS "firstExcerpt", f."source" AS "firstSource", r."raw",
      ARRAY(SELECT b."authorId" FROM "Byline" b WHERE b."postId" = p."id" ORDER BY b."position", b."authorId") AS "authors",
      ARRAY(SELECT c."categoryId" FROM "PostCategory" c WHERE c."postId" = p."id" ORDER BY c."position", c."categoryId") AS "categories",
      ARRAY(SELECT t."tagId" FROM "PostTag" t WHERE t."postId" = p."id" ORDER BY t."tagId") AS "tags",
      (SELECT coalesce(json_agg(json_build_object('id', d."id", 'fromPath', d."fromPath") ORDER BY d."id"), '[]') FROM "Redirect" d WHERE d."toUrl" = p."path") AS "redirects"
    FROM "Post" p
    LEFT JOIN "ImportRecord" r ON r."sourceId" = p."importId" AND r."type" IN ('item:post', 'item:page') AND r."key" = p."legacyId"::text
    LEFT JOIN LATERAL (SELECT v."title", v."excerpt", v."source" FROM "Revision" v WHERE v."postId" = p."id" AND v."kind" <> 'AUTOSAVE' ORDER BY v."id" LIMIT 1) f ON true
    WHERE ${WRITTEN} ORDER BY p."id"`);
}

const WRITTEN = `NOT (p."importId" IS NULL AND p."title" = '' AND p."source" = '' AND p."status" = 'DRAFT')`;

export async function countPosts(snapshot: Snapshot): Promise<number> {
  const [row] = await snapshot.all<{ count: number }>(`SELECT count(*)::int AS "count" FROM "Post" p WHERE ${WRITTEN}`);
  return row?.count ?? 0;
}
