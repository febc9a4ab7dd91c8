-- AlterTable
ALTER TABLE "HeldComment" ADD COLUMN     "follow" BOOLEAN NOT NULL DEFAULT true;

