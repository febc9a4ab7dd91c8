import { database } from '#lib/db/client.ts';

/** A sum over every row of every table: the same where nothing has changed. What only counts or notes visits is left out. */
export async function databaseState(): Promise<Map<string, string>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT tablename AS "name" FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'RateLimit') ORDER BY 1`;
  const sums = tables.map(({ name }) => `SELECT '${name}' AS "name", coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS "sum" FROM "${name}" t`);
  const rows = await database().$queryRawUnsafe<{ name: string; sum: string }[]>(sums.join(' UNION ALL '));
  return new Map(rows.map(({ name, sum }) => [name, sum]));
}

/** The tables whose rows differ between two states. */
export function changedTables(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].filter(([name, sum]) => before.get(name) !== sum).map(([name]) => name);
}
