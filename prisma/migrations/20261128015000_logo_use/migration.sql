-- The site's logo is a place that shows a picture, too. Semicolons in the function are written as \073 (see media_library).
CREATE FUNCTION "count_logo_use"() RETURNS trigger LANGUAGE plpgsql AS E'
DECLARE
  "before" integer := NULL\073
  "after" integer := NULL\073
BEGIN
  IF TG_OP <> ''INSERT'' AND OLD."key" = ''site'' THEN "before" := (OLD."value"->>''logoId'')::integer\073 END IF\073
  IF TG_OP <> ''DELETE'' AND NEW."key" = ''site'' THEN "after" := (NEW."value"->>''logoId'')::integer\073 END IF\073
  IF "before" IS NOT DISTINCT FROM "after" THEN RETURN NULL\073 END IF\073
  IF "before" IS NOT NULL THEN UPDATE "Media" SET "uses" = "uses" - 1 WHERE "id" = "before"\073 END IF\073
  IF "after" IS NOT NULL THEN UPDATE "Media" SET "uses" = "uses" + 1 WHERE "id" = "after"\073 END IF\073
  RETURN NULL\073
END
';
CREATE TRIGGER "Setting_logo" AFTER INSERT OR UPDATE OR DELETE ON "Setting" FOR EACH ROW EXECUTE FUNCTION "count_logo_use"();

-- What stands already.
UPDATE "Media" SET "uses" = "uses" + 1 WHERE "id" = (SELECT ("value"->>'logoId')::integer FROM "Setting" WHERE "key" = 'site');
