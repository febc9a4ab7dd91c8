-- CreateEnum
CREATE TYPE "MediaFetch" AS ENUM ('WAITING', 'FAILED', 'KEPT');

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "imported" JSONB;

-- AlterTable
ALTER TABLE "Media" ADD COLUMN     "fetchError" TEXT,
ADD COLUMN     "fetchState" "MediaFetch",
ADD COLUMN     "sourceUrl" TEXT;

-- AlterTable
ALTER TABLE "MenuItem" ADD COLUMN     "importId" INTEGER,
ADD COLUMN     "legacyId" INTEGER;

-- CreateIndex
CREATE INDEX "MenuItem_importId_idx" ON "MenuItem"("importId");

-- AddForeignKey
ALTER TABLE "MenuItem" ADD CONSTRAINT "MenuItem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportSource"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What waits to be fetched, and what could not be: few of many once it is done.
CREATE INDEX "Media_not_here_idx" ON "Media" ("importId", "id") WHERE "fetchState" IS NOT NULL;
