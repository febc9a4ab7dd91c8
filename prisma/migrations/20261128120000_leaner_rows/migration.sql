-- Most comments of an old archive have no account, no fingerprint and no form behind them: they need no place in these indexes.
-- No query asks for a status by date any more.
DROP INDEX "Comment_status_createdAt_idx";
DROP INDEX "Comment_userId_createdAt_idx";
DROP INDEX "Comment_fingerprint_createdAt_idx";
DROP INDEX "Comment_submissionKey_key";
DROP INDEX "Comment_parentId_idx";
CREATE INDEX "Comment_userId_createdAt_idx" ON "Comment" ("userId", "createdAt" DESC) WHERE "userId" IS NOT NULL;
CREATE INDEX "Comment_fingerprint_createdAt_idx" ON "Comment" ("fingerprint", "createdAt" DESC) WHERE "fingerprint" IS NOT NULL;
CREATE UNIQUE INDEX "Comment_submissionKey_key" ON "Comment" ("submissionKey") WHERE "submissionKey" IS NOT NULL;
CREATE INDEX "Comment_parentId_idx" ON "Comment" ("parentId") WHERE "parentId" IS NOT NULL;

-- What is read much more often than written is not compressed: a comment up to half a page of the disk, the source of a post, and
-- an old site's records, which an import writes and an export reads.
ALTER TABLE "Comment" SET (toast_tuple_target = 4080);
ALTER TABLE "Post" ALTER COLUMN "source" SET STORAGE EXTERNAL;
ALTER TABLE "StagedPost" ALTER COLUMN "source" SET STORAGE EXTERNAL;
ALTER TABLE "ImportRecord" ALTER COLUMN "raw" SET STORAGE EXTERNAL;
