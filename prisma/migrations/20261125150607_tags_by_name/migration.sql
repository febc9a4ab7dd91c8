-- CreateIndex
CREATE INDEX "Tag_name_id_idx" ON "Tag"("name", "id");
