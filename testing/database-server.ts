import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '#lib/db/embedded.ts';
import { applyMigrations } from '#lib/db/migrate.ts';
import { isAlive } from '#lib/is-alive.ts';
import { databaseNamed } from './database-name.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string;
    template: string;
  }
}

/** Starts a PostgreSQL for the tests (kept in `.cache`, so that it is made once) with a migrated template database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openEmbedded(join(import.meta.dirname, '../.cache/test-data'), { durable: false });
  const template = `test_${process.pid}_template`;
  await administer(server.url, async (admin) => {
    await dropLeftovers(admin);
    await admin.query(`CREATE DATABASE ${template}`);
  });
  await applyMigrations(databaseNamed(server.url, template));
  project.provide('databaseServer', server.url);
  project.provide('template', template);
  return async () => {
    await administer(server.url, (admin) => admin.query(`DROP DATABASE ${template} WITH (FORCE)`));
    await server.release();
  };
}

async function administer(url: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const admin = new pg.Client({ connectionString: databaseNamed(url, 'postgres') });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** What runs that were killed have left; a run that goes on beside this one keeps its own. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(`SELECT datname FROM pg_database WHERE datname ~ '^test_\\d+_'`);
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split('_')[1]))) await admin.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  }
}
