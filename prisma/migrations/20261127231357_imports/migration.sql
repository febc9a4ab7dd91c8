ALTER TYPE "ImportStatus" ADD VALUE 'WAITING';
ALTER TYPE "ImportStatus" ADD VALUE 'PAUSED';
ALTER TYPE "ImportStatus" ADD VALUE 'UNDOING';
ALTER TYPE "ImportStatus" ADD VALUE 'UNDONE';

-- AlterTable
ALTER TABLE "ImportRun" ALTER COLUMN "sourceId" DROP NOT NULL,
ADD COLUMN     "files" JSONB,
ADD COLUMN     "options" JSONB,
ADD COLUMN     "progress" JSONB;

-- CreateTable
CREATE TABLE "ImportBatch" (
    "runId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" JSONB NOT NULL,
    "made" JSONB NOT NULL,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("runId","number")
);

-- CreateTable
CREATE TABLE "ImportFinding" (
    "id" SERIAL NOT NULL,
    "runId" INTEGER NOT NULL,
    "batch" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "itemType" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "oldAddress" TEXT,
    "newAddress" TEXT,
    "line" INTEGER,

    CONSTRAINT "ImportFinding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRecord" (
    "sourceId" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "raw" JSONB NOT NULL,

    CONSTRAINT "ImportRecord_pkey" PRIMARY KEY ("sourceId","type","key")
);

-- CreateIndex
CREATE INDEX "ImportFinding_runId_kind_id_idx" ON "ImportFinding"("runId", "kind", "id");

-- CreateIndex
CREATE INDEX "ImportFinding_runId_id_idx" ON "ImportFinding"("runId", "id");

-- CreateIndex
CREATE INDEX "ImportRun_startedAt_idx" ON "ImportRun"("startedAt" DESC);

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFinding" ADD CONSTRAINT "ImportFinding_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRecord" ADD CONSTRAINT "ImportRecord_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "ImportSource"("id") ON DELETE CASCADE ON UPDATE CASCADE;
