import type { Transaction } from '#lib/db/client.ts';
import type { Finding } from '../finding.ts';
import { aboutIt, type PlannedRedirect } from '../planned.ts';

/** Stores redirects from addresses that have none; those that are here stay. Returns the ids of those that it added. */
export async function storeRedirects(tx: Transaction, redirects: readonly PlannedRedirect[]): Promise<{ made: number[]; findings: Finding[] }> {
  if (redirects.length === 0) return { made: [], findings: [] };
  const wanted = new Map(redirects.toReversed().map((redirect) => [redirect.from, redirect]));
  const rows = [...wanted.values()].filter(({ from, to }) => from !== to).map(({ from, to, status }) => ({ fromPath: from, toUrl: to, status }));
  const created = await tx.redirect.createManyAndReturn({ data: rows, skipDuplicates: true, select: { id: true } });
  const standing = await tx.redirect.findMany({ where: { fromPath: { in: [...wanted.keys()] } }, select: { fromPath: true, toUrl: true } });
  const findings = standing.flatMap(({ fromPath, toUrl }) => {
    const redirect = wanted.get(fromPath);
    return redirect && redirect.to !== toUrl ? [keptHere(redirect, toUrl)] : [];
  });
  return { made: created.map(({ id }) => id), findings };
}

function keptHere(redirect: PlannedRedirect, toUrl: string): Finding {
  return { kind: 'kept-here', ...aboutIt(redirect), message: `The old site led it to ${redirect.to}. Here it leads elsewhere already, which stays.`, newAddress: toUrl };
}
