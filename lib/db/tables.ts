import type pg from 'pg';

type Client = Pick<pg.Client, 'query'>;

/** A table of the site's, with the columns that somebody writes: what the database works out by itself is not among them. */
export type Table = { name: string; columns: string[] };

/** Migrations are the program's own record; staged posts are on their way into a table. */
const NOT_CONTENT = ['_prisma_migrations', 'StagedPost'];
/** Of this type a trigger makes the values, where they are not brought. */
const MADE_TYPE = 'tsvector';

export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT t.table_name AS "name", array_agg(c.column_name::text ORDER BY c.ordinal_position) AS "columns"
     FROM information_schema.tables t JOIN information_schema.columns c USING (table_schema, table_name)
     WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER' AND c.udt_name <> $2 AND NOT t.table_name = ANY($1)
     GROUP BY t.table_name ORDER BY t.table_name`,
    [NOT_CONTENT, MADE_TYPE],
  );
  return rows;
}

/** The last number that each sequence gave, as text; null for one that gave none. */
export async function sequencesOf(client: Client): Promise<Record<string, string | null>> {
  const { rows } = await client.query<{ name: string; last: string | null }>(`SELECT sequencename AS "name", last_value::text AS "last" FROM pg_sequences WHERE schemaname = 'public'`);
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

/** Takes the foreign keys away, so that rows can come in any order; the statements that bring them back check every row. */
export async function dropForeignKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS "name", pg_get_constraintdef(oid) AS "definition"
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`,
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  return rows.map(({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}

/** Triggers that keep the books stand still for a while; those that make a row's own values go on (ENABLE ALWAYS). Returns the statements that set them going again. */
export async function restTriggers(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `SELECT tgrelid::regclass::text AS "table", quote_ident(tgname) AS "name" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND c.relnamespace = 'public'::regnamespace ORDER BY 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${name}`);
  return rows.map(({ table, name }) => `ALTER TABLE ${table} ENABLE TRIGGER ${name}`);
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
