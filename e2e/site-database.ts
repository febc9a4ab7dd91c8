import pg from 'pg';
import { openEmbedded } from '#lib/db/embedded.ts';

/** Asks the database of a running site; for what no reader can do, such as letting a day pass. */
export async function askDatabase(site: { dataDir: string }, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const server = await openEmbedded(site.dataDir);
  const client = new pg.Client({ connectionString: server.url });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
    await server.release();
  }
}

/** Sets how the site discusses; what is not named has its default. */
export async function setDiscussion(site: { dataDir: string }, settings: Record<string, unknown>): Promise<void> {
  await askDatabase(site, `INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES ('discussion', $1, now()) ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value"`, [JSON.stringify(settings)]);
}
