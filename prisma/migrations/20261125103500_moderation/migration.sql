-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "closed" BOOLEAN NOT NULL DEFAULT false;

-- What Prisma's schema cannot say: the moderators' queues, each newest first, and what an author has written by its standing.
CREATE INDEX "Comment_pending_idx" ON "Comment" ("id" DESC) WHERE "status" = 'PENDING';
CREATE INDEX "Comment_spam_idx" ON "Comment" ("id" DESC) WHERE "status" = 'SPAM';
CREATE INDEX "Comment_removed_idx" ON "Comment" ("id" DESC) WHERE "status" IN ('REMOVED', 'DELETED');
CREATE INDEX "Comment_author_standing_idx" ON "Comment" ("userId", "status", "id" DESC) WHERE "userId" IS NOT NULL;
CREATE INDEX "User_name_idx" ON "User" USING GIN ("name" gin_trgm_ops);
