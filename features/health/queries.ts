import { Client } from 'pg';
import { waitingMigrations } from '#lib/db/migrations.ts';
import { env } from '#lib/env.ts';

/** An answer that takes longer than this is none. */
const PATIENCE_MS = 2_000;

export type Health = { ok: boolean; database: 'up' | 'away'; migrations: 'applied' | 'waiting' | 'unknown'; waiting?: string[] };

/** An answer serves all who ask within this, so that asking often costs the database nothing. */
const KEPT_MS = 1_000;

let latest: { at: number; health: Promise<Health> } | undefined;

/** Whether the database answers and has every migration. */
export function readHealth(now = Date.now()): Promise<Health> {
  if (!latest || now - latest.at >= KEPT_MS) latest = { at: now, health: probe() };
  return latest.health;
}

/** Asks on a connection of its own, past any queue. */
async function probe(): Promise<Health> {
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
