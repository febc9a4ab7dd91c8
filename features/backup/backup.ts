import pg from 'pg';
import { appliedMigrations } from '#lib/db/migrations.ts';
import { quoted, sequencesOf, tablesOf, type Table } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { mediaStore } from '#lib/media-store/open.ts';
import { authSecret } from '#lib/secret.ts';
import { filesOf } from '#features/media/files.ts';
import { FORMAT, MANIFEST, SECRET, SEQUENCES, type Manifest } from './format.ts';
import { writeArchive, type Entries } from './write.ts';

export type BackupProgress = { done: number; total: number; words: string };
type Options = { url: string; file: string; withKeys: boolean; now: Date; signal?: AbortSignal; onProgress?: (progress: BackupProgress) => void };

/** Rows are read so many at a time, and written in entries of about so many bytes. */
const ROWS_AT_ONCE = 200;
const ENTRY_BYTES = 4 * 1024 * 1024;
/** What counts tries is no use tomorrow. */
const NOT_KEPT = new Set(['RateLimit']);

/**
 * Backs everything up into one file while the site runs: every table as it was at one moment, and every file of the media
 * library that it names. With `withKeys`, also what this site signs with, so that links that were mailed go on working where
 * it is restored: whoever has that file can sign in as anybody. Waiting jobs are not in it; what they do is done anew by those
 * that come by themselves. Returns the file's size and what is in it.
 */
export async function backUp({ url, file, withKeys, now, signal, onProgress }: Options): Promise<{ bytes: number; rows: number; files: number; missing: string[] }> {
  const client = new pg.Client({ connectionString: url, application_name: 'left-futures backup' });
  client.on('error', () => undefined); // whatever is asked next says so
  await client.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TimeZone = 'UTC'`);
    const [tables, media] = [await countedTables(client), await mediaFiles(client)];
    const [rows, files] = [tables.reduce((sum, table) => sum + table.rows, 0), media.length];
    const total = rows + files;
    let done = 0;
    let missing: string[] = [];
    const advance = (by: number, words: string) => {
      signal?.throwIfAborted();
      onProgress?.({ done: (done += by), total, words });
    };
    const bytes = await writeArchive(file, async (entries) => {
      const facts: Manifest = { format: FORMAT, createdAt: now, siteUrl: env().SITE_URL, migrations: await appliedMigrations(client), tables };
      await entries.add(MANIFEST, JSON.stringify(facts));
      for (const table of tables) await addTable(client, table, entries, (count) => advance(count, table.name));
      await entries.add(SEQUENCES, JSON.stringify(await sequencesOf(client)));
      missing = await addMedia(media, entries, () => advance(1, 'media'));
      if (withKeys) await entries.add(SECRET, authSecret());
      return { missing };
    });
    return { bytes, rows, files: files - missing.length, missing };
  } finally {
    await client.end();
  }
}

async function countedTables(client: pg.Client): Promise<Manifest['tables']> {
  const tables: Manifest['tables'] = [];
  for (const table of await tablesOf(client)) {
    if (NOT_KEPT.has(table.name)) continue;
    const { rows } = await client.query<{ rows: number }>(`SELECT count(*)::int AS "rows" FROM ${quoted(table.name)}`);
    tables.push({ ...table, rows: rows[0]?.rows ?? 0 });
  }
  return tables;
}

async function addTable(client: pg.Client, { name, columns }: Table, entries: Entries, advance: (rows: number) => void): Promise<void> {
  await client.query(`DECLARE rows NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS "line" FROM (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}) r`);
  let lines: string[] = [];
  let characters = 0;
  let part = 0;
  const flush = async () => {
    if (lines.length > 0) await entries.add(`tables/${name}/${String(++part).padStart(5, '0')}.ndjson`, `${lines.join('\n')}\n`);
    [lines, characters] = [[], 0];
  };
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${ROWS_AT_ONCE} FROM rows`);
    for (const { line } of rows) {
      lines.push(line);
      characters += line.length;
      if (characters >= ENTRY_BYTES) await flush();
    }
    if (rows.length > 0) advance(rows.length);
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await flush();
  await client.query('CLOSE rows');
}

async function mediaFiles(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<Parameters<typeof filesOf>[0]>(`SELECT "file", coalesce("widths", '{}') AS "widths", "avif" FROM "Media" WHERE "fetchState" IS NULL ORDER BY "id"`);
  return [...new Set(rows.flatMap(filesOf))];
}

/** Returns the files that are not there: a picture may be deleted for good while it is looked for. */
async function addMedia(files: readonly string[], entries: Entries, advance: () => void): Promise<string[]> {
  const missing: string[] = [];
  for (const file of files) {
    const found = await mediaStore().read(file);
    if (found && typeof found === 'object') await entries.addStream(`media/${file}`, found.body, found.length);
    else missing.push(file);
    advance();
  }
  return missing;
}
