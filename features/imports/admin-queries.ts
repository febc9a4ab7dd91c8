import { database } from '#lib/db/client.ts';
import { MADE_KINDS, type MadeKind } from './made.ts';

/** What undoing a run would take away, by kind: what its batches added and nobody took back yet. */
export async function countMade(runId: number): Promise<{ kind: MadeKind; count: number }[]> {
  const rows = await database().$queryRaw<{ kind: string; count: number }[]>`
    SELECT made.key AS "kind", sum(jsonb_array_length(made.value))::int AS "count"
    FROM "ImportBatch" b, jsonb_each(b."made") AS made(key, value)
    WHERE b."runId" = ${runId} AND NOT b."undone" GROUP BY 1`;
  return MADE_KINDS.map((kind) => ({ kind, count: rows.find((row) => row.kind === kind)?.count ?? 0 })).filter(({ count }) => count > 0);
}

/** The old site that a run is of; null where that is not known yet. */
export async function sourceOfRun(runId: number): Promise<number | null> {
  const run = await database().importRun.findUnique({ where: { id: runId }, select: { sourceId: true } });
  return run?.sourceId ?? null;
}

export type Account = Awaited<ReturnType<typeof accountsForAuthors>>[number];

/** Whom old bylines may be made: everybody who may write. `logins` are the old authors that have the account's e-mail address. */
export async function accountsForAuthors(authors: readonly { login: string; email: string }[]) {
  const users = await database().user.findMany({
    where: { role: { in: ['AUTHOR', 'EDITOR', 'ADMIN'] }, name: { not: null } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_ACCOUNTS,
    select: { id: true, name: true, email: true, author: { select: { name: true } } },
  });
  return users.map(({ id, name, email, author: own }) => ({
    id,
    name: name ?? '',
    /** The byline that it has already: an account has one. */
    writesAs: own?.name ?? null,
    logins: authors.filter((author) => author.email !== '' && author.email.toLowerCase() === email?.toLowerCase()).map(({ login }) => login),
  }));
}

/** More writers than any publication of ours has. */
const MOST_ACCOUNTS = 500;
