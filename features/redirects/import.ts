import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { announced } from '#features/audit/announced.ts';
import { refused, type Change } from '#features/audit/change.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { changing } from './commands.ts';
import { readCsv, type ReadCsv } from './csv.ts';
import { follow } from './follow.ts';

type Stored = { fromPath: string; toUrl: string; status: number };
/** What a file would change. `faults` are sentences about its lines, and keep nothing else back. */
export type ImportPlan = { add: Stored[]; change: (Stored & { was: string })[]; same: number; faults: string[] };

/** What would come of importing a file, without doing it. */
export async function planImport(csv: string): Promise<ImportPlan> {
  return plan(database(), readCsv(csv));
}

/** Imports a file: adds what is new, changes what leads elsewhere. Nothing is deleted. */
export async function importRedirects(actor: Actor, csv: string, now: Date): Promise<Change & { plan?: ImportPlan }> {
  const done: { plan?: ImportPlan } = {};
  const change = await changing(actor, async (tx) => {
    const { add, change: changed, faults } = (done.plan = await plan(tx, readCsv(csv)));
    if (add.length + changed.length === 0) return refused(faults.length > 0 ? 'No line of it can be taken.' : 'Nothing in it is new.');
    await tx.redirect.createMany({ data: add.map((row) => ({ ...row, createdAt: now })) });
    await tx.$executeRaw`
      UPDATE "Redirect" r SET "toUrl" = new."toUrl", "status" = new."status"
      FROM unnest(${changed.map((row) => row.fromPath)}::text[], ${changed.map((row) => row.toUrl)}::text[], ${changed.map((row) => row.status)}::int[]) AS new("fromPath", "toUrl", "status")
      WHERE r."fromPath" = new."fromPath"`;
    await recordAudit(tx, { actor, action: 'redirect.import', subject: 'redirect', details: { added: add.length, changed: changed.length, faults: faults.length } }, now);
    return announced(tx, []);
  });
  return { ...change, ...done };
}

async function plan(tx: Pick<Transaction, '$queryRaw'>, { redirects, faults }: ReadCsv): Promise<ImportPlan> {
  const stored = await tx.$queryRaw<Stored[]>`SELECT "fromPath", "toUrl", "status" FROM "Redirect"`;
  const known = new Map(stored.map((row) => [row.fromPath, row]));
  const wanted = redirects.map(({ from, to, status, line }) => ({ fromPath: from, toUrl: to, status, line }));
  const together = new Map<string, Stored>([...known, ...wanted.map((row) => [row.fromPath, row] as const)]);
  const result: ImportPlan = { add: [], change: [], same: 0, faults: [...faults] };
  for (const { line, ...row } of wanted) {
    const before = known.get(row.fromPath);
    const way = await follow(row, async (patterns) => patterns.map((pattern) => together.get(pattern)).find((found) => found !== undefined), async () => false);
    if (way.circle) result.faults.push(`Line ${line}: ${[row.fromPath, ...way.over].join(' → ')} comes back to itself.`);
    else if (!before) result.add.push(row);
    else if (before.toUrl === row.toUrl && before.status === row.status) result.same++;
    else result.change.push({ ...row, was: before.toUrl });
  }
  return result;
}
