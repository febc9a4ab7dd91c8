-- CreateEnum
CREATE TYPE "ReadingSubject" AS ENUM ('SITE', 'VISITORS', 'POST', 'REFERRER', 'COUNTRY');

-- CreateEnum
CREATE TYPE "ReadingSpan" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateTable
CREATE TABLE "Reading" (
    "subject" "ReadingSubject" NOT NULL,
    "key" TEXT NOT NULL,
    "span" "ReadingSpan" NOT NULL,
    "start" DATE NOT NULL,
    "reads" INTEGER NOT NULL,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("subject","key","span","start")
);

-- CreateTable
CREATE TABLE "ReadingSalt" (
    "day" DATE NOT NULL,
    "salt" TEXT NOT NULL,

    CONSTRAINT "ReadingSalt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "ReadingVisitor" (
    "day" DATE NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ReadingVisitor_pkey" PRIMARY KEY ("day","hash")
);

-- CreateIndex
CREATE INDEX "Reading_subject_span_start_reads_idx" ON "Reading"("subject", "span", "start", "reads" DESC);
