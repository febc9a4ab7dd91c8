import { asParameter } from '#lib/db/json.ts';
import type { Transaction } from '#lib/db/client.ts';
import type { PostFields } from './post-fields.ts';

/** A new post's row. */
export interface PostRow extends Omit<PostFields, 'publishedAt' | 'modifiedAt'> {
  path: string;
  html: string;
  text: string;
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

/** Inserts posts in one statement with one parameter, whatever their number. */
export function insertPosts(tx: Transaction, rows: readonly PostRow[]): Promise<InsertedPost[]> {
  return tx.$queryRaw<InsertedPost[]>`
    INSERT INTO "Post" ("kind", "status", "path", "slug", "title", "excerpt", "source", "html", "text", "words", "publishedAt", "modifiedAt", "createdAt",
      "commentMode", "commentCount", "lastCommentNumber", "sticky", "passwordHash", "menuOrder", "searchTitle", "searchText", "importId", "legacyId")
    SELECT * FROM json_to_recordset(${asParameter(rows)}::json) AS r("kind" "PostKind", "status" "PostStatus", "path" text, "slug" text, "title" text,
      "excerpt" text, "source" text, "html" text, "text" text, "words" int, "publishedAt" timestamptz, "modifiedAt" timestamptz, "createdAt" timestamptz,
      "commentMode" "CommentMode", "commentCount" int, "lastCommentNumber" int, "sticky" boolean, "passwordHash" text, "menuOrder" int, "searchTitle" text,
      "searchText" text, "importId" int, "legacyId" int)
    RETURNING "id", "legacyId", "path"`;
}
