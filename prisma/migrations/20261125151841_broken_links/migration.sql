-- CreateTable
CREATE TABLE "LinkCursor" (
    "name" TEXT NOT NULL,
    "postId" INTEGER NOT NULL,

    CONSTRAINT "LinkCursor_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "CheckedLink" (
    "url" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CheckedLink_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "BrokenLink" (
    "postId" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BrokenLink_pkey" PRIMARY KEY ("postId","url")
);

-- CreateIndex
CREATE INDEX "CheckedLink_checkedAt_idx" ON "CheckedLink"("checkedAt");

-- CreateIndex
CREATE INDEX "BrokenLink_foundAt_postId_idx" ON "BrokenLink"("foundAt" DESC, "postId");

-- CreateIndex
CREATE INDEX "BrokenLink_checkedAt_idx" ON "BrokenLink"("checkedAt");

-- AddForeignKey
ALTER TABLE "BrokenLink" ADD CONSTRAINT "BrokenLink_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
