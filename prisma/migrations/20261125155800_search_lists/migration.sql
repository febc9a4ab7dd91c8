-- What the editors' lists are searched by: any part of a name or an address.
CREATE INDEX "Tag_name_words_idx" ON "Tag" USING GIN ("name" gin_trgm_ops);
CREATE INDEX "Redirect_fromPath_words_idx" ON "Redirect" USING GIN ("fromPath" gin_trgm_ops);
CREATE INDEX "Redirect_toUrl_words_idx" ON "Redirect" USING GIN ("toUrl" gin_trgm_ops);
CREATE INDEX "User_email_words_idx" ON "User" USING GIN (("email"::text) gin_trgm_ops);
