-- CreateEnum
CREATE TYPE "MediaKind" AS ENUM ('PICTURE', 'FILE', 'PORTRAIT');

-- DropIndex
DROP INDEX "Media_uploaderId_idx";

-- AlterTable
ALTER TABLE "Media" ADD COLUMN     "animated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "avif" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "kind" "MediaKind" NOT NULL DEFAULT 'PICTURE',
ADD COLUMN     "name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "uses" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "MediaUse" (
    "mediaId" INTEGER NOT NULL,
    "postId" INTEGER NOT NULL,

    CONSTRAINT "MediaUse_pkey" PRIMARY KEY ("mediaId","postId")
);

-- CreateIndex
CREATE INDEX "MediaUse_postId_idx" ON "MediaUse"("postId");

-- CreateIndex
CREATE INDEX "Media_kind_id_idx" ON "Media"("kind", "id" DESC);

-- CreateIndex
CREATE INDEX "Media_uploaderId_id_idx" ON "Media"("uploaderId", "id" DESC);

-- AddForeignKey
ALTER TABLE "MediaUse" ADD CONSTRAINT "MediaUse_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaUse" ADD CONSTRAINT "MediaUse_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An account's own picture is no part of the library.
UPDATE "Media" SET "kind" = 'PORTRAIT' WHERE "id" IN (SELECT "imageId" FROM "User" WHERE "imageId" IS NOT NULL);
UPDATE "Media" SET "name" = regexp_replace("file", '^.*/', '');

-- Counts the places that show a picture or file: whoever writes them, the count is right. What applies
-- migrations cuts them at each semicolon, so that those in the function are written as \073.
CREATE FUNCTION "count_media_use"() RETURNS trigger LANGUAGE plpgsql AS E'
DECLARE
  "before" integer\073
  "after" integer\073
BEGIN
  IF TG_TABLE_NAME = ''Post'' THEN
    IF TG_OP <> ''INSERT'' THEN "before" := OLD."pictureId"\073 END IF\073
    IF TG_OP <> ''DELETE'' THEN "after" := NEW."pictureId"\073 END IF\073
  ELSIF TG_TABLE_NAME = ''MediaUse'' THEN
    IF TG_OP <> ''INSERT'' THEN "before" := OLD."mediaId"\073 END IF\073
    IF TG_OP <> ''DELETE'' THEN "after" := NEW."mediaId"\073 END IF\073
  ELSE
    IF TG_OP <> ''INSERT'' THEN "before" := OLD."imageId"\073 END IF\073
    IF TG_OP <> ''DELETE'' THEN "after" := NEW."imageId"\073 END IF\073
  END IF\073
  IF "before" IS NOT NULL THEN UPDATE "Media" SET "uses" = "uses" - 1 WHERE "id" = "before"\073 END IF\073
  IF "after" IS NOT NULL THEN UPDATE "Media" SET "uses" = "uses" + 1 WHERE "id" = "after"\073 END IF\073
  RETURN NULL\073
END
';

CREATE TRIGGER "MediaUse_added" AFTER INSERT OR DELETE ON "MediaUse" FOR EACH ROW EXECUTE FUNCTION "count_media_use"();
CREATE TRIGGER "Post_picture_added" AFTER INSERT ON "Post" FOR EACH ROW WHEN (NEW."pictureId" IS NOT NULL) EXECUTE FUNCTION "count_media_use"();
CREATE TRIGGER "Post_picture_changed" AFTER UPDATE OF "pictureId" ON "Post" FOR EACH ROW WHEN (OLD."pictureId" IS DISTINCT FROM NEW."pictureId") EXECUTE FUNCTION "count_media_use"();
CREATE TRIGGER "Post_picture_gone" AFTER DELETE ON "Post" FOR EACH ROW WHEN (OLD."pictureId" IS NOT NULL) EXECUTE FUNCTION "count_media_use"();
CREATE TRIGGER "Author_image_added" AFTER INSERT ON "Author" FOR EACH ROW WHEN (NEW."imageId" IS NOT NULL) EXECUTE FUNCTION "count_media_use"();
CREATE TRIGGER "Author_image_changed" AFTER UPDATE OF "imageId" ON "Author" FOR EACH ROW WHEN (OLD."imageId" IS DISTINCT FROM NEW."imageId") EXECUTE FUNCTION "count_media_use"();
CREATE TRIGGER "Author_image_gone" AFTER DELETE ON "Author" FOR EACH ROW WHEN (OLD."imageId" IS NOT NULL) EXECUTE FUNCTION "count_media_use"();
CREATE TRIGGER "User_image_added" AFTER INSERT ON "User" FOR EACH ROW WHEN (NEW."imageId" IS NOT NULL) EXECUTE FUNCTION "count_media_use"();
CREATE TRIGGER "User_image_changed" AFTER UPDATE OF "imageId" ON "User" FOR EACH ROW WHEN (OLD."imageId" IS DISTINCT FROM NEW."imageId") EXECUTE FUNCTION "count_media_use"();
CREATE TRIGGER "User_image_gone" AFTER DELETE ON "User" FOR EACH ROW WHEN (OLD."imageId" IS NOT NULL) EXECUTE FUNCTION "count_media_use"();

-- What stands already.
UPDATE "Media" m SET "uses" =
  (SELECT count(*) FROM "Post" WHERE "pictureId" = m."id") + (SELECT count(*) FROM "Author" WHERE "imageId" = m."id") + (SELECT count(*) FROM "User" WHERE "imageId" = m."id");
INSERT INTO "MediaUse" ("mediaId", "postId")
  SELECT DISTINCT m."id", p."id" FROM "Post" p
  CROSS JOIN LATERAL regexp_matches(p."source", '/media/([^[:space:]"''<>?#,]+)', 'g') AS named("parts")
  JOIN "Media" m ON m."file" IN (named."parts"[1], regexp_replace(named."parts"[1], '-\d+\.(webp|avif)$', '.webp'));

-- What the library's list asks for.
CREATE INDEX "Media_unused_idx" ON "Media" ("id" DESC) WHERE "uses" = 0 AND "deletedAt" IS NULL;
CREATE INDEX "Media_without_alt_idx" ON "Media" ("id" DESC) WHERE "alt" = '' AND "kind" = 'PICTURE' AND "deletedAt" IS NULL;
CREATE INDEX "Media_deletedAt_idx" ON "Media" ("id" DESC) WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Media_words_idx" ON "Media" USING GIN (("name" || ' ' || "alt" || ' ' || "caption" || ' ' || "credit") gin_trgm_ops);
