import { database } from '#lib/db/client.ts';
import { countsOfRun } from './batch-log.ts';
import { FINDING_KINDS, type FindingKind } from './finding.ts';
import { findingsAfter, type StoredFinding } from './findings.ts';
import { archiveCounts, runOptions, runProgress } from './run-schema.ts';

export const RUNS_A_PAGE = 20;
export const FINDINGS_A_PAGE = 50;

const listed = {
  id: true, file: true, status: true, error: true, startedAt: true, finishedAt: true, progress: true, options: true,
  source: { select: { siteUrl: true, kind: true } },
  user: { select: { name: true } },
} as const;

/** The imports, the newest first: a page of them (from 1), and how many there are. */
export async function getImports(page = 1) {
  const [runs, total] = await Promise.all([
    database().importRun.findMany({ orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], skip: (page - 1) * RUNS_A_PAGE, take: RUNS_A_PAGE, select: listed }),
    database().importRun.count(),
  ]);
  return { runs: runs.map(viewOf), total };
}

/**
 * One import, or null: `holds` and `leftOut` (counts in) and `authors` are null until its files were read; `out` is what its
 * committed batches did so far; `findings` how many lines of the report there are of each kind; `lacksFiles` says that it cannot
 * be gone on with, since its files are not kept here any more.
 */
export async function getImport(id: number) {
  const run = await database().importRun.findUnique({ where: { id }, select: { ...listed, counts: true, _count: { select: { batches: true } } } });
  if (!run) return null;
  const facts = archiveCounts.safeParse(run.counts).data;
  const counts = await database().importFinding.groupBy({ by: ['kind'], where: { runId: id }, _count: true });
  return {
    ...viewOf(run),
    batches: run._count.batches,
    lacksFiles: (run.status === 'PAUSED' || run.status === 'FAILED') && (await lacksFiles(id)),
    holds: facts?.holds ?? null,
    leftOut: facts?.leftOut ?? [],
    authors: facts?.authors ?? null,
    site: facts?.site ?? null,
    out: await countsOfRun(database(), id),
    findings: FINDING_KINDS.map((kind) => ({ kind, count: counts.find((row) => row.kind === kind)?._count ?? 0 })),
  };
}

/** A run of a command may have very many files: they are looked through where they lie. */
async function lacksFiles(id: number): Promise<boolean> {
  const [row] = await database().$queryRaw<{ lacks: boolean | null }[]>`SELECT jsonb_path_exists("files", '$[*].path ? (@ == null)') AS "lacks" FROM "ImportRun" WHERE "id" = ${id}`;
  return row?.lacks ?? false;
}

/** The lines of a run's report, in the order of the files; of one kind, or all. `after` is the id of the last one that was seen. */
export function getFindings(runId: number, { kind, after = 0, take = FINDINGS_A_PAGE }: { kind?: FindingKind; after?: number; take?: number } = {}): Promise<StoredFinding[]> {
  return findingsAfter(database(), runId, after, take, kind);
}

type Listed = Awaited<ReturnType<typeof rowsLike>>[number];
const rowsLike = () => database().importRun.findMany({ select: listed });

function viewOf({ id, file, status, error, startedAt, finishedAt, source, user, progress, options }: Listed) {
  const chosen = runOptions.safeParse(options).data;
  return {
    id, file, status, error, startedAt, finishedAt,
    kind: chosen?.kind ?? null,
    siteUrl: source?.siteUrl ?? null,
    /** Whoever began it. */
    by: user?.name ?? chosen?.actorName ?? null,
    options: chosen ?? null,
    progress: runProgress.safeParse(progress).data ?? null,
  };
}
