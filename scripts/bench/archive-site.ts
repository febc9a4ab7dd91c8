import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { closeClient } from '#lib/db/client.ts';
import { type EmbeddedDatabase, openEmbedded } from '#lib/db/embedded.ts';
import { useDatabase } from '#lib/env.ts';
import { showProgress } from '../progress.ts';
import { step } from '../script.ts';
import { type Archive, fillArchive, workOf } from './archive.ts';
import type { ArchiveSize } from './archive-size.ts';
import { askChild } from './child.ts';
import type { Cleanup } from './cleanup.ts';

export type ArchiveSite = { archive: Archive; databaseUrl: string; dataDir: string };

/**
 * An invented archive in a database of its own under a temporary folder. Never in the one that DATABASE_URL names: that
 * is somebody's.
 */
export async function makeArchive(size: ArchiveSize, cleanup: Cleanup): Promise<ArchiveSite> {
  const { databaseUrl, dataDir } = await openEmptySite(cleanup);
  const name = `Inventing ${size.posts.toLocaleString('en')} posts and ${size.comments.toLocaleString('en')} comments`;
  try {
    const archive = await step(name, () => fill(databaseUrl, size));
    return { archive, databaseUrl, dataDir };
  } finally {
    await closeClient();
  }
}

/** A database with nothing in it, under a temporary folder that goes with it. */
export async function openEmptySite(cleanup: Cleanup): Promise<Omit<ArchiveSite, 'archive'>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'left-futures-bench-'));
  const server = await openMigrated(dataDir);
  cleanup.later(async () => {
    try {
      await server.release();
    } finally {
      await remove(dataDir);
    }
  });
  return { databaseUrl: server.url, dataDir };
}

/** Ready or not there at all: the server is not taken away from under a migration. */
async function openMigrated(dataDir: string): Promise<EmbeddedDatabase> {
  let server: EmbeddedDatabase | undefined;
  try {
    server = await openEmbedded(dataDir);
    useDatabase(server.url);
    await askChild('./migrations.ts', { url: server.url }, z.object({ applied: z.array(z.string()).min(1) }), () => undefined);
    return server;
  } catch (error) {
    await server?.release();
    await remove(dataDir);
    throw error;
  }
}

const remove = (folder: string) => rm(folder, { recursive: true, force: true });

async function fill(url: string, size: ArchiveSize): Promise<Archive> {
  process.stderr.write('\n');
  const progress = showProgress('  Archive', workOf(size));
  try {
    return await fillArchive(url, size, (done, words) => progress.update(done, words));
  } finally {
    progress.stop();
  }
}
