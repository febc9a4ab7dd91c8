-- A file's name is words too: with them apart, the beginning of each is found, however short.
DROP INDEX "Media_words_idx";
CREATE INDEX "Media_words_idx" ON "Media" USING GIN ((' ' || translate("name", '-_.', '   ') || ' ' || "alt" || ' ' || "caption" || ' ' || "credit") gin_trgm_ops);
