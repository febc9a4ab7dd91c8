import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

/** Every npm script runs in the repository's root; a bundled module does not know where it came from. */
export const MIGRATIONS = join(process.cwd(), 'prisma/migrations');

/** The migrations of this version, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
}

/** The migrations that a database has not had yet, oldest first. */
export async function waitingMigrations(client: Pick<pg.Client, 'query'>): Promise<string[]> {
  const applied = new Set(await appliedMigrations(client));
  return (await migrationNames()).filter((name) => !applied.has(name));
}

/** The migrations that a database has had, oldest first. */
export async function appliedMigrations(client: Pick<pg.Client, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`);
  if (!rows[0]?.there) return [];
  const done = await client.query<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name',
  );
  return done.rows.map((row) => row.migration_name);
}
