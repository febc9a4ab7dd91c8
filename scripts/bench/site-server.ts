import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stopChild } from './child.ts';
import type { Cleanup } from './cleanup.ts';

const SITE = join(import.meta.dirname, '../site.ts');
const START_MS = 90_000;

type Settings = { databaseUrl: string; dataDir: string; pageCache: 'on' | 'off' };

/** Starts the production server as a person does, in a process of its own, its log going to a file. Returns its address. */
export async function startSite({ databaseUrl, dataDir, pageCache }: Settings, cleanup: Cleanup): Promise<string> {
  const port = await freePort();
  const log = join(dataDir, `site-${port}.log`);
  const output = await open(log, 'w');
  const child = spawn(process.execPath, [SITE], {
    stdio: ['ignore', output.fd, output.fd],
    env: {
      ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', SITE_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PAGE_CACHE: pageCache, LOG_LEVEL: 'info', PAGE_CACHE_MB: '256',
    },
  });
  cleanup.later(() => stopChild(child).then(() => output.close()));
  const address = `http://127.0.0.1:${port}`;
  for (const began = performance.now(); performance.now() - began < START_MS; await wait(200)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await fetch(`${address}/api/health/`).then((health) => health.ok, () => false)) return address;
  }
  throw new Error(`The server did not start. It said:\n${await readFile(log, 'utf8')}`);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => (bound && typeof bound === 'object' ? done(bound.port) : fail(new Error('No port is free.'))));
    });
  });
}
