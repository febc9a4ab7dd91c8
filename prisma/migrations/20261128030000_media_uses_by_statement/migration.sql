-- Uses of media are counted once a statement, not once a row. The rows are locked in the order of their ids, so that two
-- writers of the same media wait for each other and never both.
CREATE FUNCTION "count_media_uses"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  PERFORM 1 FROM "Media" WHERE "id" IN (SELECT "mediaId" FROM "changed") ORDER BY "id" FOR NO KEY UPDATE\073
  UPDATE "Media" m SET "uses" = m."uses" + CASE TG_OP WHEN ''INSERT'' THEN c."rows" ELSE -c."rows" END
  FROM (SELECT "mediaId", count(*)::integer AS "rows" FROM "changed" GROUP BY 1) c WHERE m."id" = c."mediaId"\073
  RETURN NULL\073
END';
DROP TRIGGER "MediaUse_added" ON "MediaUse";
CREATE TRIGGER "MediaUse_added" AFTER INSERT ON "MediaUse" REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "count_media_uses"();
CREATE TRIGGER "MediaUse_gone" AFTER DELETE ON "MediaUse" REFERENCING OLD TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "count_media_uses"();
CREATE TRIGGER "MediaUse_changed" AFTER UPDATE OF "mediaId" ON "MediaUse" FOR EACH ROW WHEN (OLD."mediaId" IS DISTINCT FROM NEW."mediaId") EXECUTE FUNCTION "count_media_use"();
