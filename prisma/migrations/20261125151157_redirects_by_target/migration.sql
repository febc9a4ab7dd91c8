-- CreateIndex
CREATE INDEX "Redirect_toUrl_idx" ON "Redirect"("toUrl");
