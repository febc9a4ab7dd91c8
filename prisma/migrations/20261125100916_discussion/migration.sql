-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('REPLY', 'FOLLOW', 'MODERATION');

-- CreateEnum
CREATE TYPE "ModerationMode" AS ENUM ('AT_ONCE', 'HOLD_NEWCOMERS', 'HOLD_ALL');

-- AlterEnum
ALTER TYPE "CommentStatus" ADD VALUE 'DELETED';

-- DropForeignKey
ALTER TABLE "Follow" DROP CONSTRAINT "Follow_userId_fkey";

-- DropForeignKey
ALTER TABLE "Follow" DROP CONSTRAINT "Follow_postId_fkey";

-- DropForeignKey
ALTER TABLE "Follow" DROP CONSTRAINT "Follow_commentId_fkey";

-- DropIndex
DROP INDEX "Notification_userId_readAt_idx";

-- DropIndex
DROP INDEX "Notification_mailedAt_idx";

-- DropIndex
DROP INDEX "Notification_userId_kind_commentId_key";

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "fingerprint" TEXT,
ADD COLUMN     "heldFor" TEXT,
ADD COLUMN     "markdown" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "openReports" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "CommentRevision" ADD COLUMN     "editorId" UUID,
ADD COLUMN     "html" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "dedupeKey" TEXT NOT NULL,
ADD COLUMN     "details" JSONB,
ADD COLUMN     "mailAt" TIMESTAMPTZ(3),
DROP COLUMN "kind",
ADD COLUMN     "kind" "NotificationKind" NOT NULL;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "lastCommentNumber" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "moderation" "ModerationMode";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "deleteComments" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "heldAlways" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "moderationMail" "MailFrequency" NOT NULL DEFAULT 'AT_ONCE',
ADD COLUMN     "standingReason" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lastSeen" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "OneTimeLink" ADD COLUMN     "returnTo" TEXT;

-- DropTable
DROP TABLE "Follow";

-- CreateTable
CREATE TABLE "PostFollow" (
    "userId" UUID NOT NULL,
    "postId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PostFollow_pkey" PRIMARY KEY ("userId","postId")
);

-- CreateTable
CREATE TABLE "ThreadFollow" (
    "userId" UUID NOT NULL,
    "rootId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ThreadFollow_pkey" PRIMARY KEY ("userId","rootId")
);

-- CreateTable
CREATE TABLE "HeldComment" (
    "key" UUID NOT NULL,
    "postId" INTEGER NOT NULL,
    "parentId" INTEGER,
    "source" TEXT NOT NULL,
    "userId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "HeldComment_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SpamWord" (
    "word" TEXT NOT NULL,
    "spam" INTEGER NOT NULL DEFAULT 0,
    "ham" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SpamWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "PostFollow_postId_idx" ON "PostFollow"("postId");

-- CreateIndex
CREATE INDEX "ThreadFollow_rootId_idx" ON "ThreadFollow"("rootId");

-- CreateIndex
CREATE INDEX "HeldComment_createdAt_idx" ON "HeldComment"("createdAt");

-- CreateIndex
CREATE INDEX "HeldComment_postId_idx" ON "HeldComment"("postId");

-- CreateIndex
CREATE INDEX "HeldComment_userId_idx" ON "HeldComment"("userId");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE INDEX "Comment_fingerprint_createdAt_idx" ON "Comment"("fingerprint", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "CommentRevision_editorId_idx" ON "CommentRevision"("editorId");

-- CreateIndex
CREATE INDEX "Notification_userId_id_idx" ON "Notification"("userId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_dedupeKey_key" ON "Notification"("userId", "dedupeKey");

-- AddForeignKey
ALTER TABLE "CommentRevision" ADD CONSTRAINT "CommentRevision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostFollow" ADD CONSTRAINT "PostFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostFollow" ADD CONSTRAINT "PostFollow_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadFollow" ADD CONSTRAINT "ThreadFollow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThreadFollow" ADD CONSTRAINT "ThreadFollow_rootId_fkey" FOREIGN KEY ("rootId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldComment" ADD CONSTRAINT "HeldComment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldComment" ADD CONSTRAINT "HeldComment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
UPDATE "Post" SET "lastCommentNumber" = counted."last"
FROM (SELECT "postId", max("number") AS "last" FROM "Comment" GROUP BY "postId") counted WHERE counted."postId" = "Post"."id";
-- The threads of a post, the most recommended first.
CREATE INDEX "Comment_roots_recommended_idx" ON "Comment" ("postId", "recommendCount" DESC, "number") WHERE "shown" AND "parentId" IS NULL;
-- The moderators' queues, and their search.
CREATE INDEX "Comment_reported_idx" ON "Comment" ("id" DESC) WHERE "openReports" > 0;
CREATE INDEX "Comment_heldFor_idx" ON "Comment" ("heldFor", "id" DESC) WHERE "heldFor" IS NOT NULL;
CREATE INDEX "Comment_words_idx" ON "Comment" USING GIN (to_tsvector('simple', "source"));
-- A reader's unread notifications, and those that are to be mailed.
CREATE INDEX "Notification_unread_idx" ON "Notification" ("userId") WHERE "readAt" IS NULL;
CREATE INDEX "Notification_due_idx" ON "Notification" ("mailAt") WHERE "mailedAt" IS NULL AND "mailAt" IS NOT NULL;
