import type { BrowserContext } from '@playwright/test';
import pg from 'pg';
import { closeClient, database } from '#lib/db/client.ts';
import { openEmbedded } from '#lib/db/embedded.ts';
import { useDatabase } from '#lib/env.ts';
import { openSession } from '#features/sessions/commands.ts';
import { newSampleDir, removeDataDir, startSite, type Site } from './site.ts';

/** A site whose database this process uses too, through the site's own code. */
export type OwnSite = Site & { databaseUrl: string; close: () => Promise<void> };

/** Starts one with the sample content; `close` ends it and takes its data away. */
export async function startOwnSite(settings: Record<string, string> = {}): Promise<OwnSite> {
  const site = await startSite(await newSampleDir(), settings);
  const embedded = await openEmbedded(site.dataDir);
  useDatabase(embedded.url);
  const close = async () => {
    await closeClient();
    await site.stop();
    await embedded.release();
    await removeDataDir(site.dataDir);
  };
  return { ...site, databaseUrl: embedded.url, close };
}

/** Lets a browser in as the account of an address, which would get no more mailed links than a few an hour. */
export async function letIn(context: BrowserContext, site: { url: string }, email: string): Promise<void> {
  const { id } = await database().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const { token } = await database().$transaction((tx) => openSession(tx, id, 'A browser', new Date()));
  await context.addCookies([{ name: 'session', value: token, url: site.url }, { name: 'signed-in', value: '1', url: site.url }]);
}

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
