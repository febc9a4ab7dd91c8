import type { Prisma, Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import type { Archive } from './archive-reader.ts';
import { standingOf, type Standing } from './batch-log.ts';
import type { RunCounts } from './import-summary.ts';
import { jsonOf } from './json.ts';
import { RunHalted } from './run-halted.ts';
import { runFiles, runOptions, type RunFile, type RunOptions } from './run-schema.ts';
import { siteAddress, siteIdentity } from './site-identity.ts';

/** A run that is under way. */
export interface Run {
  id: number;
  sourceId: number;
  /** The `now` of all that it writes, also once it was resumed. */
  startedAt: Date;
  standing: Standing;
}

export interface RunWish {
  archive: Archive;
  files: readonly RunFile[];
  options: RunOptions;
  actor: Actor;
  now: Date;
  /** A run that was handed in, and which this one is. */
  runId?: number;
}

/**
 * Begins a run, or goes on with the site's last one where that broke off or was paused, and had the same files and
 * choices. Other runs that say they are under way broke off, since whoever calls this has the turn: they are closed.
 */
export async function beginRun(tx: Transaction, { archive, files, options, actor, now, runId }: RunWish): Promise<Run> {
  const where = { kind: options.kind, siteUrl: siteIdentity(archive.site) };
  const source = await tx.importSource.upsert({ where: { kind_siteUrl: where }, create: { ...where, createdAt: now }, update: {}, select: { id: true } });
  const known = runId ?? (await brokenRun(tx, source.id, files, options));
  await closeBroken(tx, known, now);
  const data = { sourceId: source.id, status: 'RUNNING' as const, files: [...files], options: { ...options }, counts: factsOf(archive), error: null, finishedAt: null };
  const run = known
    ? await tx.importRun.update({ where: { id: known }, data, select: { id: true, startedAt: true } })
    : await tx.importRun.create({ data: { ...data, userId: actor.userId, file: files.map(({ name }) => name).join(', '), startedAt: now }, select: { id: true, startedAt: true } });
  return { ...run, sourceId: source.id, standing: await standingOf(tx, run.id) };
}

/** What an archive holds, as a run's row keeps it. */
export function factsOf({ holds, leftOut, site, authors }: Archive): Prisma.InputJsonObject {
  return {
    holds: { ...holds },
    leftOut,
    site: { title: site.title, address: siteAddress(site) },
    authors: authors.slice(0, AUTHORS_KEPT).map(({ login, name, email }) => ({ login, name, email })),
  };
}

/** More than anybody makes accounts of. */
const AUTHORS_KEPT = 2_000;

/** Notes of runs that say they are under way that they broke off: a process that was killed could not say so itself. */
export async function closeBroken(tx: Transaction, but: number | undefined, now: Date): Promise<void> {
  await tx.importRun.updateMany({
    where: { status: 'RUNNING', ...(but !== undefined && { id: { not: but } }), options: { path: ['by'], equals: 'command' } },
    data: { status: 'FAILED', error: 'broke off', finishedAt: now },
  });
}

/** The site's last run, where it broke off over the same files. */
async function brokenRun(tx: Transaction, sourceId: number, files: readonly RunFile[], options: RunOptions): Promise<number | undefined> {
  const last = await tx.importRun.findFirst({ where: { sourceId }, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], select: { id: true, status: true, files: true, options: true } });
  if (!last || !['RUNNING', 'PAUSED', 'FAILED'].includes(last.status)) return undefined;
  const before = { files: runFiles.safeParse(last.files).data, options: runOptions.safeParse(last.options).data };
  const same = before.files && before.options && marksOf(before.files) === marksOf(files) && choicesOf(before.options) === choicesOf(options);
  return same ? last.id : undefined;
}

function marksOf(files: readonly RunFile[]): string {
  return files.map(({ bytes, sha256 }) => `${bytes} ${sha256}`).join('\n');
}

function choicesOf({ kind, media, authors }: RunOptions): string {
  return JSON.stringify([kind, media, Object.entries(authors).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Throws RunHalted where a run may not go on. Part of each of its transactions. */
export async function heedRun(tx: Transaction, runId: number): Promise<void> {
  const run = await tx.importRun.findUnique({ where: { id: runId }, select: { status: true } });
  if (run?.status !== 'RUNNING') throw new RunHalted(run?.status === 'PAUSED' ? 'The import was paused.' : 'The import was ended from elsewhere.');
}

/** Notes that an import is complete, in the run and in the audit log. */
export async function completeRun(tx: Transaction, run: Run, counts: RunCounts, actor: Actor, finishedAt: Date): Promise<void> {
  await tx.importRun.update({ where: { id: run.id }, data: { status: 'DONE', finishedAt }, select: { id: true } });
  await recordAudit(tx, { actor, action: 'import.complete', subject: 'import', subjectId: run.id, details: jsonOf(counts) }, finishedAt);
}

/** Notes that a run stands still, and why; what it has committed stays, and it can be gone on with. One that was halted is left as it is. */
export async function haltRun(tx: Transaction, runId: number, state: { status: 'PAUSED' } | { status: 'FAILED'; error: string }, finishedAt: Date): Promise<void> {
  await tx.importRun.updateMany({ where: { id: runId, status: { in: ['WAITING', 'RUNNING'] } }, data: { ...state, finishedAt } });
}
