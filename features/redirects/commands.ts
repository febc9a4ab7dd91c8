import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { announced } from '#features/audit/announced.ts';
import { GONE, NOT_YOURS, wrong, type Change, type Refused } from '#features/audit/change.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { answering } from '#features/posts/published.ts';
import { mayAct } from '#features/users/acting.ts';
import { follow } from './follow.ts';
import { canKeepRedirects } from './policy.ts';
import type { RedirectFields } from './schema.ts';

/** Has an old address lead somewhere. One that comes back to itself is refused. */
export async function createRedirect(actor: Actor, input: RedirectFields, now: Date): Promise<Change> {
  return changing(actor, async (tx) => {
    const fault = await faultOf(tx, input, null);
    if (fault) return fault;
    const after = columnsOf(input);
    const { id } = await tx.redirect.create({ data: { ...after, createdAt: now }, select: { id: true } });
    return logged(tx, actor, { action: 'redirect.create', id, after }, now);
  });
}

/** Changes an old address, or where it leads. Its count goes on. */
export async function changeRedirect(actor: Actor, { id, ...input }: RedirectFields & { id: number }, now: Date): Promise<Change> {
  return changing(actor, async (tx) => {
    const before = await tx.redirect.findUnique({ where: { id }, select: { fromPath: true, toUrl: true, status: true } });
    if (!before) return GONE;
    const fault = await faultOf(tx, input, id);
    if (fault) return fault;
    const after = columnsOf(input);
    await tx.redirect.update({ where: { id }, data: after, select: { id: true } });
    return logged(tx, actor, { action: 'redirect.change', id, before, after }, now);
  });
}

/** Has an old address lead nowhere. */
export async function deleteRedirect(actor: Actor, { id }: { id: number }, now: Date): Promise<Change> {
  return changing(actor, async (tx) => {
    const before = await tx.redirect.findUnique({ where: { id }, select: { fromPath: true, toUrl: true, status: true, hits: true } });
    if (!before) return GONE;
    await tx.redirect.delete({ where: { id }, select: { id: true } });
    return logged(tx, actor, { action: 'redirect.delete', id, before }, now);
  });
}

const columnsOf = ({ from, to, status }: RedirectFields) => ({ fromPath: from, toUrl: to, status });

/** Of two who change redirects at once, the second sees what the first did. */
export async function changing(actor: Actor, change: (tx: Transaction) => Promise<Change>): Promise<Change> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('redirects'))`;
    return (await mayAct(tx, actor, canKeepRedirects)) ? change(tx) : NOT_YOURS;
  }, { timeout: 60_000 });
}

async function faultOf(tx: Transaction, { from, to }: RedirectFields, id: number | null): Promise<Refused | null> {
  const taken = await tx.redirect.findFirst({ where: { fromPath: from, ...(id !== null && { id: { not: id } }) }, select: { toUrl: true } });
  if (taken) return wrong('from', `leads to ${taken.toUrl} already: change that redirect instead`);
  const { over, circle } = await wayOf(tx, { fromPath: from, toUrl: to }, id);
  return circle ? wrong('to', `leads back to the old address: ${[from, ...over].join(' → ')}`) : null;
}

/** Where a redirect would lead, through those that are stored. `id` is its own row, which does not count. */
export async function wayOf(tx: Transaction, led: { fromPath: string; toUrl: string }, id: number | null) {
  const find = async (patterns: readonly string[]) => {
    const rows = await tx.redirect.findMany({ where: { fromPath: { in: [...patterns] }, ...(id !== null && { id: { not: id } }) }, select: { fromPath: true, toUrl: true } });
    return patterns.map((pattern) => rows.find((row) => row.fromPath === pattern)).find((row) => row !== undefined);
  };
  return follow(led, find, async (path) => (await tx.post.count({ where: { path, ...answering } })) > 0);
}

type Entry = { action: string; id: number; before?: object; after?: object };

async function logged(tx: Transaction, actor: Actor, { action, id, ...details }: Entry, now: Date): Promise<Change> {
  const [entry] = await recordAudits(tx, [{ actor, action, subject: 'redirect', subjectId: id, details }], now);
  return announced(tx, [], entry);
}
