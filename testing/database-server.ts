import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '#lib/db/embedded.ts';
import { applyMigrations } from '#lib/db/migrate.ts';
import { databaseNamed } from './database-name.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string;
  }
}

const TEMPLATE = 'left_futures_template';

/** Starts a PostgreSQL for the tests (kept in `.cache`, so that it is made once) with a migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openEmbedded(join(import.meta.dirname, '../.cache/test-data'), { durable: false });
  const admin = new pg.Client({ connectionString: databaseNamed(server.url, 'postgres') });
  await admin.connect();
  await dropLeftovers(admin);
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  await applyMigrations(databaseNamed(server.url, TEMPLATE));
  project.provide('databaseServer', server.url);
  return () => server.release();
}

async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname ~ '^(test_|${TEMPLATE})'`);
  for (const { datname } of rows) await admin.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
}
