import type pg from 'pg';

/** A column to fill, and the PostgreSQL type of its values. */
export type Columns<Row> = { readonly [Name in keyof Row & string]: string };

/** Adds rows to a table in one statement: a parameter a column, however many rows. */
export async function insertRows<Row extends Record<string, unknown>>(client: pg.Client, table: string, columns: Columns<Row>, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const types = Object.values<string>(columns);
  await client.query(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
     SELECT * FROM unnest(${types.map((type, index) => `$${index + 1}::${type}[]`).join(', ')})`,
    names.map((name) => rows.map((row) => row[name])),
  );
}

/** New rows get ids above those that were given here. */
export async function advanceIds(client: pg.Client, table: string): Promise<void> {
  await client.query(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), coalesce((SELECT max("id") FROM "${table}"), 1))`);
}
