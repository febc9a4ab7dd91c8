import type { Database, Transaction } from '#lib/db/client.ts';
import { FINDING_KINDS, type Finding } from './finding.ts';
import { FINDINGS_SHOWN, type FindingsOfKind } from './import-summary.ts';

/** What one thing may be called, and its addresses, in a line of a report: some old titles are whole texts. */
const LONGEST = 500;

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
    const rows = await db.importFinding.findMany({
      where: { runId, kind },
      orderBy: { id: 'asc' },
      take: atMost,
      select: { itemType: true, title: true, message: true, oldAddress: true, newAddress: true, line: true },
    });
    found.push({ kind, count, first: rows.map((row) => ({ kind, ...withoutNulls(row) })) });
  }
  return found;
}

type Row = { itemType: string; title: string; message: string; oldAddress: string | null; newAddress: string | null; line: number | null };

function withoutNulls({ itemType, title, message, oldAddress, newAddress, line }: Row): Omit<Finding, 'kind'> {
  return { itemType, title, message, ...(oldAddress !== null && { oldAddress }), ...(newAddress !== null && { newAddress }), ...(line !== null && { line }) };
}

function short(text: string | null): string | null {
  return text === null ? null : storable(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** PostgreSQL's text holds no NUL, and its encoding no half of a character that is written as two. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
