import type { Transaction } from '#lib/db/client.ts';

/** Room is left for the comments to come, whatever number an old site claims to have reached. */
const MAX_KEPT_ID = 1_500_000_000;
/** Up to here the sequence is drawn forward, which no other writer can undo; beyond, it is set. */
const MAX_DRAWN = 100_000;

type Wish<Key> = { key: Key; id?: number | null };

/** An id for each key: the one that it wishes where that is free, else the next. New ids will be higher than any kept one. */
export async function chooseIds<Key>(tx: Transaction, wishes: readonly Wish<Key>[]): Promise<Map<Key, number>> {
  const chosen = await keepFree(tx, wishes);
  const rest = wishes.filter(({ key }) => !chosen.has(key));
  const drawn = await draw(tx, rest.length);
  rest.forEach(({ key }, index) => {
    const id = drawn[index];
    if (id !== undefined) chosen.set(key, id);
  });
  return chosen;
}

async function keepFree<Key>(tx: Transaction, wishes: readonly Wish<Key>[]): Promise<Map<Key, number>> {
  const wanted = wishes.flatMap(({ key, id }) => (id && Number.isInteger(id) && id > 0 && id <= MAX_KEPT_ID ? [{ key, id }] : []));
  if (wanted.length === 0) return new Map();
  await advance(tx, wanted.reduce((highest, { id }) => Math.max(highest, id), 0));
  const rows = await tx.$queryRaw<{ id: number }[]>`SELECT "id" FROM "Comment" WHERE "id" = ANY(${wanted.map(({ id }) => id)}::int[])`;
  const taken = new Set(rows.map(({ id }) => id));
  const kept = new Map<Key, number>();
  for (const { key, id } of wanted) {
    if (taken.has(id)) continue;
    taken.add(id);
    kept.set(key, id);
  }
  return kept;
}

async function advance(tx: Transaction, highest: number): Promise<void> {
  const [sequence] = await tx.$queryRaw<{ last: number }[]>`
    SELECT ("last_value" - (NOT "is_called")::int)::int AS "last" FROM "Comment_id_seq"`;
  const missing = highest - (sequence?.last ?? 0);
  if (missing > MAX_DRAWN) await tx.$executeRaw`SELECT setval('"Comment_id_seq"', ${highest})`;
  else if (missing > 0) await tx.$executeRaw`SELECT max(nextval('"Comment_id_seq"')) FROM generate_series(1, ${missing}::int)`;
}

async function draw(tx: Transaction, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = await tx.$queryRaw<{ id: number }[]>`SELECT nextval('"Comment_id_seq"')::int AS "id" FROM generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}
