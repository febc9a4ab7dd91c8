import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type pg from 'pg';

/**
 * Brings the job queue's own tables (the schema `graphile_worker`) up to date. An ordinary start asks one question and
 * loads nothing. `client` is a connection to the database at `url`.
 */
export async function migrateJobQueue(client: Pick<pg.Client, 'query'>, url: string): Promise<void> {
  if ((await appliedVersion(client)) >= (await newestVersion())) return;
  const { runMigrations } = await import('graphile-worker');
  const { queueLog } = await import('./log.ts');
  await runMigrations({ connectionString: url, logger: queueLog });
}

async function appliedVersion(client: Pick<pg.Client, 'query'>): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS there`);
  if (!rows[0]?.there) return 0;
  const newest = await client.query<{ id: number | null }>('SELECT max(id) AS id FROM graphile_worker.migrations');
  return newest.rows[0]?.id ?? 0;
}

/** The package's migrations bear their numbers as names: `000020.sql`. */
async function newestVersion(): Promise<number> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('graphile-worker')), '../sql');
  return Math.max(...(await readdir(folder)).map((file) => Number.parseInt(file, 10)));
}
