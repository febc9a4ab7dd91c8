import type { Database, Transaction } from '#lib/db/client.ts';
import { FINDING_KINDS, type Finding, type FindingKind } from './finding.ts';
import { FINDINGS_SHOWN, type FindingsOfKind } from './import-summary.ts';

/** What one thing may be called, and its addresses, in a line of a report: some old titles are whole texts. */
const LONGEST = 500;

/** The batch of what was found when nothing was stored yet. */
export const REHEARSAL = 0;

/** Writes the findings of a batch down, as part of its transaction. */
export async function storeFindings(tx: Transaction, runId: number, batch: number, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return;
  await tx.importFinding.createMany({
    data: findings.map(({ kind, itemType, title, message, oldAddress = null, newAddress = null, line = null }) => ({
      runId, batch, kind, itemType: storable(itemType), title: short(title) ?? '', message: storable(message), oldAddress: short(oldAddress), newAddress: short(newAddress), line,
    })),
  });
}

/** The findings of a run by kind, the first of each. */
export async function findingsOf(db: Database | Transaction, runId: number, atMost = FINDINGS_SHOWN): Promise<FindingsOfKind[]> {
  const counts = new Map((await db.importFinding.groupBy({ by: ['kind'], where: { runId }, _count: true })).map(({ kind, _count }) => [kind, _count]));
  const found: FindingsOfKind[] = [];
  for (const kind of FINDING_KINDS) {
    const count = counts.get(kind) ?? 0;
    if (count === 0) continue;
    const first = await findingsAfter(db, runId, 0, atMost, kind);
    found.push({ kind, count, first: first.map(({ id: _id, ...finding }) => finding) });
  }
  return found;
}

export type StoredFinding = Finding & { id: number };

/** So many findings of a run, of one kind or all, after the one with an id, in the order of the files. */
export async function findingsAfter(db: Database | Transaction, runId: number, after: number, take: number, kind?: FindingKind): Promise<StoredFinding[]> {
  const rows = await db.importFinding.findMany({
    where: { runId, id: { gt: after }, ...(kind ? { kind } : { kind: { in: [...FINDING_KINDS] } }) },
    orderBy: { id: 'asc' },
    take,
    select: { id: true, kind: true, itemType: true, title: true, message: true, oldAddress: true, newAddress: true, line: true },
  });
  return rows.flatMap((row) => {
    const known = FINDING_KINDS.find((one) => one === row.kind);
    return known ? [withoutNulls(row, known)] : [];
  });
}

type Row = { id: number; itemType: string; title: string; message: string; oldAddress: string | null; newAddress: string | null; line: number | null };

function withoutNulls({ id, itemType, title, message, oldAddress, newAddress, line }: Row, kind: FindingKind): StoredFinding {
  return { id, kind, itemType, title, message, ...(oldAddress !== null && { oldAddress }), ...(newAddress !== null && { newAddress }), ...(line !== null && { line }) };
}

function short(text: string | null): string | null {
  return text === null ? null : storable(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** PostgreSQL's text holds no NUL, and its encoding no half of a character that is written as two. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
