import { database, type Transaction } from '#lib/db/client.ts';
import { countHit } from './hits.ts';
import { patternsFor, targetOf } from './patterns.ts';

export type Found = { id: number; fromPath: string; to: string; forNow: boolean };

/** Where an old address leads, or null; that somebody was led is counted. `path` has its slashes and is decoded. */
export async function findRedirect(path: string): Promise<{ to: string; forNow: boolean } | null> {
  const found = await lookUp(database(), path);
  if (found) countHit(found.id);
  return found;
}

/** The same without counting. The address itself goes before wildcards, and of those the nearest. */
export async function lookUp(tx: Pick<Transaction, 'redirect'>, path: string): Promise<Found | null> {
  const patterns = patternsFor(path);
  const rows = await tx.redirect.findMany({ where: { fromPath: { in: patterns } }, select: { id: true, fromPath: true, toUrl: true, status: true } });
  const [nearest] = rows.toSorted((a, b) => patterns.indexOf(a.fromPath) - patterns.indexOf(b.fromPath));
  return nearest ? { id: nearest.id, fromPath: nearest.fromPath, to: targetOf(nearest, path), forNow: nearest.status !== 301 } : null;
}
