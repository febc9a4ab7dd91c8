import pg from 'pg';
import { env } from '#lib/env.ts';

const CONNECT_MS = 5_000;

export interface SessionLock {
  release(): Promise<void>;
}

/**
 * Takes one of the database's advisory locks for as long as this process wants it, over a connection of its own: however
 * the process ends, the lock is free then. Null where another has it.
 */
export async function tryLock(key: number, name: string): Promise<SessionLock | null> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, application_name: name, connectionTimeoutMillis: CONNECT_MS, keepAlive: true });
  client.on('error', () => undefined); // the lock is gone then, as the connection is
  await client.connect();
  const release = () => client.end().catch(() => undefined);
  try {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS "taken"', [key]);
    if (rows[0]?.taken) return { release };
  } catch (error) {
    await release();
    throw error;
  }
  await release();
  return null;
}
