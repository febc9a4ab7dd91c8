-- AlterTable
ALTER TABLE "ImportRecord" ADD COLUMN     "runId" INTEGER;
