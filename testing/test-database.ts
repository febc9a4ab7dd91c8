import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeClient } from '#lib/db/client.ts';
import { useDatabase } from '#lib/env.ts';
import { databaseNamed } from './database-name.ts';

/** Gives a test file a database of its own, cloned from the migrated template. Call it at the top of the file. */
export function useTestDatabase(): { url: () => string } {
  const name = `${inject('template').replace('template', '')}${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const url = () => databaseNamed(inject('databaseServer'), name);
  beforeAll(async () => {
    await administer(`CREATE DATABASE ${name} TEMPLATE ${inject('template')}`);
    useDatabase(url());
  });
  afterAll(async () => {
    await closeClient();
    await administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  return { url };
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseNamed(inject('databaseServer'), 'postgres') });
  await client.connect();
  try {
    await retryWhileCloning(() => client.query(sql));
  } finally {
    await client.end();
  }
}

/** PostgreSQL clones a template for one at a time and refuses the others. */
async function retryWhileCloning(run: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await run();
      return;
    } catch (error) {
      const busy = error instanceof pg.DatabaseError && error.code === '55006';
      if (!busy || attempt === 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
