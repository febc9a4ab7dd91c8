-- AlterTable
ALTER TABLE "ImportBatch" ADD COLUMN     "before" JSONB,
ADD COLUMN     "undone" BOOLEAN NOT NULL DEFAULT false;
