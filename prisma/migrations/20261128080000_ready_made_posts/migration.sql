-- A new post may bring its search vector along, since an import makes it beforehand, else the database makes it, as before.
-- The triggers fire in every mode, since a backup leaves the vectors out.
ALTER TABLE "Post" ALTER COLUMN "search" DROP EXPRESSION;
-- What is read again and again, of texts often their beginnings alone, is not compressed: a third of a post's disk more, for
-- quicker pages, searches and imports.
ALTER TABLE "Post" ALTER COLUMN "search" SET STORAGE EXTERNAL, ALTER COLUMN "text" SET STORAGE EXTERNAL, ALTER COLUMN "html" SET STORAGE EXTERNAL;

CREATE FUNCTION "post_search"("title" text, "excerpt" text, "text" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS E'
  SELECT setweight(to_tsvector(\'public.site\', $1), \'A\') || setweight(to_tsvector(\'public.site\', $2), \'B\') || setweight(to_tsvector(\'public.site\', left($3, 500000)), \'D\')
';
CREATE FUNCTION "keep_post_search"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  NEW."search" := public."post_search"(NEW."title", NEW."excerpt", NEW."text")\073
  RETURN NEW\073
END';
CREATE TRIGGER "Post_search_made" BEFORE INSERT ON "Post" FOR EACH ROW WHEN (NEW."search" IS NULL) EXECUTE FUNCTION "keep_post_search"();
CREATE TRIGGER "Post_search_kept" BEFORE UPDATE OF "title", "excerpt", "text" ON "Post" FOR EACH ROW
  WHEN (OLD."title" IS DISTINCT FROM NEW."title" OR OLD."excerpt" IS DISTINCT FROM NEW."excerpt" OR OLD."text" IS DISTINCT FROM NEW."text") EXECUTE FUNCTION "keep_post_search"();
ALTER TABLE "Post" ENABLE ALWAYS TRIGGER "Post_search_made", ENABLE ALWAYS TRIGGER "Post_search_kept";

CREATE UNLOGGED TABLE "StagedPost" (
    "legacyId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "StagedPost_pkey" PRIMARY KEY ("legacyId")
);
ALTER TABLE "StagedPost" ALTER COLUMN "search" SET STORAGE EXTERNAL, ALTER COLUMN "text" SET STORAGE EXTERNAL, ALTER COLUMN "html" SET STORAGE EXTERNAL;
