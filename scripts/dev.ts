import { once } from 'node:events';
import { join } from 'node:path';
import { loadSample } from '#features/sample/commands.ts';
import { applyMigrations } from '#lib/db/migrate.ts';
import { openDatabase } from '#lib/db/open.ts';
import { env, useMode } from '#lib/env.ts';
import { buildReader } from '#reader/build.ts';
import { checkPortFree, startServer } from '../server.ts';
import { importsApart } from './imports-apart.ts';
import { Refusal, runScript, step } from './script.ts';

/** `npm run dev`: the same site, made anew at every change of its sources. */
await runScript(async () => {
  useMode('development');
  if (!(await checkPortFree())) throw new Refusal(`Port ${env().PORT} is taken: stop what uses it, or start with another, such as PORT=${env().PORT + 1}.`);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  const database = await openDatabase();
  try {
    await applyMigrations(database.url);
    await loadSample(new Date());
    await buildReader({ outDir: join(import.meta.dirname, '../public/assets') });
    const server = await step('Starting the server', () => startServer({ dev: true, databaseUrl: database.url, importing: importsApart(stopping.signal) }));
    process.stderr.write(`\nThe site is at ${env().SITE_URL}/  (Ctrl-C stops it)\n`);
    if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
    await server.close();
  } finally {
    await database.close();
  }
});
process.exit();
