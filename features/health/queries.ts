import { Client } from 'pg';
import { waitingMigrations } from '#lib/db/migrations.ts';
import { env } from '#lib/env.ts';

/** An answer that takes longer than this is none. */
const PATIENCE_MS = 2_000;

export type Health = { ok: boolean; database: 'up' | 'away'; migrations: 'applied' | 'waiting' | 'unknown'; waiting?: string[] };

/** Whether the database answers and has every migration; asked on a connection of its own, past any queue. */
export async function readHealth(): Promise<Health> {
  const client = new Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS });
  client.on('error', () => undefined); // told below
  try {
    await client.connect();
    const waiting = await waitingMigrations(client);
    if (waiting.length === 0) return { ok: true, database: 'up', migrations: 'applied' };
    return { ok: false, database: 'up', migrations: 'waiting', waiting };
  } catch {
    return { ok: false, database: 'away', migrations: 'unknown' };
  } finally {
    await client.end().catch(() => undefined);
  }
}
