import type { Readable } from 'node:stream';
import type pg from 'pg';
import { dropForeignKeys, quoted, restTriggers, tablesOf } from '#lib/db/tables.ts';
import { BackupError, SEQUENCES, sequences, type Manifest } from './format.ts';
import { textOf } from './read.ts';

type Take = (name: string, content: Readable, size: number) => Promise<void>;

/**
 * Puts a backup's rows in the place of all that the database holds, within the caller's transaction. The foreign keys go and
 * come back, which checks each of them; the database's own bookkeeping stands still meanwhile, since what it keeps is in the
 * backup. Waiting jobs go: they are about what is no longer there. Returns how many rows came. Throws BackupError.
 */
export async function loadRows(client: pg.Client, { tables }: Manifest, read: (take: Take) => Promise<unknown>): Promise<number> {
  const here = new Map((await tablesOf(client)).map((table) => [table.name, table.columns]));
  const foreignKeys = await dropForeignKeys(client);
  const names = [...here.keys()].map(quoted);
  await client.query(`TRUNCATE ${names.join(', ')}`);
  await client.query('DELETE FROM graphile_worker._private_jobs');
  const triggers = await restTriggers(client);

  const came = new Map<string, number>();
  await read(async (entry, content, size) => {
    const table = /^tables\/([^/]+)\/\d+\.ndjson$/.exec(entry)?.[1];
    if (entry === SEQUENCES) return setSequences(client, await textOf(content, size));
    if (table === undefined) return void content.resume();
    const columns = tables.find(({ name }) => name === table)?.columns.filter((column) => here.get(table)?.includes(column));
    if (!columns?.length) throw new BackupError(`The backup has a table ${table} that this version does not know.`);
    came.set(table, (came.get(table) ?? 0) + (await insert(client, table, columns, await textOf(content, size))));
  });

  for (const { name, rows } of tables) if ((came.get(name) ?? 0) !== rows) throw new BackupError(`The backup is damaged: of ${rows} rows of ${name} it has ${came.get(name) ?? 0}.`);
  for (const trigger of triggers) await client.query(trigger);
  for (const foreignKey of foreignKeys) await client.query(foreignKey);
  return [...came.values()].reduce((sum, rows) => sum + rows, 0);
}

/** Each line is a row as JSON, and goes to the database as it is. */
async function insert(client: pg.Client, table: string, columns: readonly string[], lines: string): Promise<number> {
  const list = columns.map(quoted).join(', ');
  const rows = `[${lines.trimEnd().replaceAll('\n', ',')}]`;
  const { rowCount } = await client.query(`INSERT INTO ${quoted(table)} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${quoted(table)}, $1::json)`, [rows]);
  return rowCount ?? 0;
}

async function setSequences(client: pg.Client, text: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`SELECT sequencename AS "name" FROM pg_sequences WHERE schemaname = 'public'`);
  const lasts = sequences.parse(JSON.parse(text));
  for (const { name } of rows) {
    const last = lasts[name];
    if (last) await client.query('SELECT setval(quote_ident($1::text)::regclass, $2::bigint)', [name, last]);
    else await client.query(`ALTER SEQUENCE ${quoted(name)} RESTART`);
  }
}
