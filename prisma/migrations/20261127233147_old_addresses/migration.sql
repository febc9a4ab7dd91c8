-- AlterTable
ALTER TABLE "ImportRecord" ADD COLUMN     "path" TEXT;

-- AlterTable
ALTER TABLE "Media" ADD COLUMN     "sourcePath" TEXT;

-- CreateIndex
CREATE INDEX "ImportRecord_path_idx" ON "ImportRecord" USING HASH ("path");

-- CreateIndex
CREATE INDEX "Post_slug_idx" ON "Post"("slug");

-- CreateIndex
CREATE INDEX "Media_sourcePath_idx" ON "Media" USING HASH ("sourcePath");

-- Old addresses were the same in large and small letters.
CREATE INDEX "Post_path_letters_idx" ON "Post" USING HASH (lower("path"));

-- Categories and authors by the numbers that queries of the old site named.
CREATE INDEX "ImportRecord_number_idx" ON "ImportRecord" (("raw"->>'legacyId'), "type") WHERE "type" IN ('author', 'category', 'tag', 'term');
