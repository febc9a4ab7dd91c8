import pg from 'pg';
import { env, useDatabase } from '#lib/env.ts';
import { closeClient } from './client.ts';
import { openEmbedded } from './embedded.ts';

/** A database that cannot be reached; the message is one line that says what to do. */
export class DatabaseAwayError extends Error {
  override name = 'DatabaseAwayError';
}

export type OpenDatabase = { url: string; embedded: boolean; close(): Promise<void> };

/**
 * Opens the database that the settings name, or the embedded one under DATA_DIR, for every part of this process.
 * Throws DatabaseAwayError where a named one does not answer.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const named = env().DATABASE_URL;
  if (named) {
    await checkReachable(named);
    return { url: named, embedded: false, close: closeClient };
  }
  const server = await openEmbedded(env().DATA_DIR);
  useDatabase(server.url);
  const close = async () => {
    await closeClient();
    await server.release();
  };
  return { url: server.url, embedded: true, close };
}

async function checkReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new DatabaseAwayError(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be reached (${reason.trim()}): start it, or correct DATABASE_URL.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
