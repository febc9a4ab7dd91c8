import { database } from '#lib/db/client.ts';
import { gathered } from '#lib/gather.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { CommentKind, CommentMode, CommentStatus, ModerationMode, Role } from '#generated/prisma/enums.ts';
import { learnedWords, wordsAsked, type LearnedWords } from '#features/moderation/spam-words.ts';
import { discussionVersion } from '#features/settings/discussion-queries.ts';
import type { ReadText } from './read-text.ts';

/** What has to be known before a comment is written; `post` and `parent` are null where there is none to write to. */
export type WriteFacts = {
  writer: { createdAt: Date; role: Role; leaving: boolean; heldAlways: boolean; approvedComments: number; recent: { at: Date; fingerprint: string | null }[] };
  post: { path: string; commentMode: CommentMode; publishedAt: Date | null; moderation: ModerationMode | null } | null;
  parent: ParentPlace | null;
  fingerprintSeenElsewhere: number;
  learned: LearnedWords;
  /** Of the discussion's settings. */
  settingsVersion: string | null;
  /** The comment that this request made before, where it did. */
  before: { id: number; status: CommentStatus; heldFor: string | null; source: string } | null;
  /** An id that nobody else gets. */
  nextId: number;
};

export type ParentPlace = { id: number; parentId: number | null; rootId: number; depth: number; threadPath: string; status: CommentStatus; kind: CommentKind; threadClosed: boolean };

/** `exceptId` is the comment that is written again, which does not count as said before. */
type Asked = { userId: string; postId: number; parentId: number | null; text: Pick<ReadText, 'text' | 'fingerprint'>; keys: readonly string[]; exceptId?: number; now: Date; /** Whether the writer was let into a post that asks for a password. */ letIn?: boolean };

const DAY_MS = 24 * 3600 * 1000;
/** The checks ask for no more than these. */
const [MOST_APPROVED, MOST_RECENT, MOST_SEEN] = [101, 60, 100];

/** So many take a few milliseconds. */
const MOST_AT_ONCE = 30;

/** Everything that a comment's writing and judging asks the database, in one question; null where the account is gone. */
export const readWriteFacts = gathered(() => 'all', MOST_AT_ONCE, async (asked: readonly Asked[]): Promise<(WriteFacts | null)[]> => {
  const rows = await database().$queryRaw<FactsRow[]>`
    SELECT a."nth",
      json_build_object(
        'createdAt', u."createdAt", 'role', u."role", 'leaving', u."deleteAfter" IS NOT NULL, 'heldAlways', u."heldAlways",
        'approvedComments', (SELECT count(*) FROM (SELECT FROM "Comment" WHERE "userId" = u."id" AND "status" = 'APPROVED' LIMIT ${MOST_APPROVED}) approved),
        'recent', (SELECT coalesce(json_agg(said), '[]') FROM (
          SELECT "createdAt" AS "at", "fingerprint" FROM "Comment" WHERE "userId" = u."id" AND "createdAt" > a."dayAgo" AND "id" <> a."exceptId" ORDER BY "createdAt" DESC LIMIT ${MOST_RECENT}
        ) said)
      ) AS "writer",
      (SELECT row_to_json(p) FROM (
        SELECT "path", "commentMode", "publishedAt", "moderation" FROM "Post" WHERE "id" = a."postId" AND "kind" = 'POST' AND "status" = 'PUBLISHED' AND ("passwordHash" IS NULL OR a."letIn")
      ) p) AS "post",
      (SELECT row_to_json(c) FROM (
        SELECT "id", "parentId", "rootId", "depth", "threadPath", "status", "kind", (SELECT "closed" FROM "Comment" WHERE "id" = parent."rootId") AS "threadClosed"
        FROM "Comment" parent WHERE "id" = a."parentId" AND "postId" = a."postId"
      ) c) AS "parent",
      (SELECT count(*)::int FROM (
        SELECT FROM "Comment" WHERE "fingerprint" = a."fingerprint" AND "createdAt" > a."dayAgo" AND "userId" IS DISTINCT FROM u."id" LIMIT ${MOST_SEEN}
      ) seen) AS "fingerprintSeenElsewhere",
      ${learnedWords(Prisma.sql`a."words"`)} AS "learned",
      ${discussionVersion} AS "settingsVersion",
      (SELECT row_to_json(b) FROM (
        SELECT "id", "status", "heldFor", "source" FROM "Comment" WHERE "submissionKey" = ANY(a."keys") AND "userId" = u."id" LIMIT 1
      ) b) AS "before",
      nextval('"Comment_id_seq"')::int AS "nextId"
    FROM jsonb_to_recordset(${JSON.stringify(asked.map(rowOf))}::jsonb) AS a("nth" int, "userId" uuid, "postId" int, "parentId" int, "fingerprint" text,
      "words" text[], "keys" uuid[], "exceptId" int, "letIn" boolean, "dayAgo" timestamptz)
    JOIN "User" u ON u."id" = a."userId"`;
  const found = new Map(rows.map((row) => [row.nth, factsOf(row)]));
  return asked.map((_, nth) => found.get(nth) ?? null);
});

function rowOf({ text: { text, fingerprint }, exceptId = 0, letIn = false, now, ...asked }: Asked, nth: number) {
  return { ...asked, nth, fingerprint, words: wordsAsked(text), exceptId, letIn, dayAgo: new Date(now.getTime() - DAY_MS) };
}

function factsOf({ nth: _nth, writer, post, ...row }: FactsRow): WriteFacts {
  return {
    ...row,
    writer: { ...writer, createdAt: new Date(writer.createdAt), recent: writer.recent.map(({ at, fingerprint }) => ({ at: new Date(at), fingerprint })) },
    post: post && { ...post, publishedAt: post.publishedAt && new Date(post.publishedAt) },
  };
}

type FactsRow = Omit<WriteFacts, 'writer'> & { nth: number; writer: WriterRow };
/** JSON has no dates. */
type WriterRow = Omit<WriteFacts['writer'], 'createdAt' | 'recent'> & { createdAt: string; recent: { at: string; fingerprint: string | null }[] };
