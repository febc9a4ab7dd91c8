-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "binnedFrom" "PostStatus",
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "firstPublishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "ownPath" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "previewKey" TEXT;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "version" INTEGER;

-- CreateTable
CREATE TABLE "PostPresence" (
    "postId" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PostPresence_pkey" PRIMARY KEY ("postId")
);

-- CreateIndex
CREATE INDEX "PostPresence_userId_idx" ON "PostPresence"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_previewKey_key" ON "Post"("previewKey");

-- CreateIndex
CREATE INDEX "Post_createdById_idx" ON "Post"("createdById");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostPresence" ADD CONSTRAINT "PostPresence_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostPresence" ADD CONSTRAINT "PostPresence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What readers can see was public once.
UPDATE "Post" SET "firstPublishedAt" = coalesce("publishedAt", "createdAt") WHERE "status" = 'PUBLISHED';

-- One autosave a person and post.
CREATE UNIQUE INDEX "Revision_autosave_key" ON "Revision" ("postId", "userId") WHERE "kind" = 'AUTOSAVE';

-- What readers are shown beside a post, without looking at every save.
CREATE INDEX "Revision_marked_idx" ON "Revision" ("postId", "id" DESC) WHERE "kind" IN ('CORRECTION', 'UPDATE');

-- The editors' lists: by date, all or of one status, and by a part of the title.
CREATE INDEX "Post_dated_idx" ON "Post" ("kind", (coalesce("publishedAt", "createdAt")) DESC, "id" DESC);
CREATE INDEX "Post_status_dated_idx" ON "Post" ("kind", "status", (coalesce("publishedAt", "createdAt")) DESC, "id" DESC);
CREATE INDEX "Post_title_idx" ON "Post" USING GIN ("title" gin_trgm_ops);

-- The post that stands first on the front page.
CREATE INDEX "Post_sticky_idx" ON "Post" ("publishedAt" DESC) WHERE "sticky";
