import { asParameter } from '#lib/db/json.ts';
import type { Transaction } from '#lib/db/client.ts';
import type { PostFields } from './post-fields.ts';

/** A new post's row, but for the columns that are ready (see staging.ts). */
export interface PostRow extends Omit<PostFields, 'title' | 'excerpt' | 'source' | 'publishedAt' | 'modifiedAt'> {
  path: string;
  words: number;
  publishedAt: Date | null;
  modifiedAt: Date;
  createdAt: Date;
  passwordHash: string | null;
  commentCount: number;
  lastCommentNumber: number;
  importId: number;
  legacyId: number;
}

export interface InsertedPost {
  id: number;
  legacyId: number;
  path: string;
}

/**
 * Inserts posts that are ready in one statement with one parameter, whatever their number. Throws where one is not: a database
 * that was restarted after a crash has lost what was not logged, and nothing may be left out for that.
 */
export async function insertPosts(tx: Transaction, rows: readonly PostRow[]): Promise<InsertedPost[]> {
  const inserted = await tx.$queryRaw<InsertedPost[]>`
    WITH ready AS (DELETE FROM "StagedPost" WHERE "legacyId" = ANY(${rows.map(({ legacyId }) => legacyId)}::int[]) RETURNING *)
    INSERT INTO "Post" ("kind", "status", "path", "slug", "words", "publishedAt", "modifiedAt", "createdAt", "commentMode", "commentCount", "lastCommentNumber",
      "sticky", "passwordHash", "menuOrder", "searchTitle", "searchText", "importId", "legacyId", "title", "excerpt", "source", "html", "text", "search")
    SELECT "kind", "status", "path", "slug", "words", "publishedAt", "modifiedAt", "createdAt", "commentMode", "commentCount", "lastCommentNumber",
      "sticky", "passwordHash", "menuOrder", "searchTitle", "searchText", "importId", "legacyId", "title", "excerpt", "source", "html", "text", "search"
    FROM ROWS FROM (json_to_recordset(${asParameter(rows)}::json) AS ("kind" "PostKind", "status" "PostStatus", "path" text, "slug" text, "words" int,
      "publishedAt" timestamptz, "modifiedAt" timestamptz, "createdAt" timestamptz, "commentMode" "CommentMode", "commentCount" int, "lastCommentNumber" int,
      "sticky" boolean, "passwordHash" text, "menuOrder" int, "searchTitle" text, "searchText" text, "importId" int, "legacyId" int)) WITH ORDINALITY AS r
    JOIN ready USING ("legacyId") ORDER BY r."ordinality"
    RETURNING "id", "legacyId", "path"`;
  if (inserted.length < rows.length) throw new Error(`Of ${rows.length} posts the database had only ${inserted.length} ready. Going on with the import makes them ready anew.`);
  return inserted;
}
