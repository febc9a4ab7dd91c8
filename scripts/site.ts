import { loadSample } from '#features/sample/commands.ts';
import { ownerLink } from '#features/owner/commands.ts';
import { applyMigrations } from '#lib/db/migrate.ts';
import { openDatabase } from '#lib/db/open.ts';
import { env, useMode } from '#lib/env.ts';
import { checkPortFree, startServer } from '../server.ts';
import { build, isBuilt } from './build.ts';
import { importsApart } from './imports-apart.ts';
import { Refusal, runScript, step } from './script.ts';

/** `npm run site`: everything from an empty folder to a site that serves. */
await runScript(async () => {
  useMode('production');
  const { PORT, SITE_URL } = env();
  if (!(await checkPortFree())) throw new Refusal(`Port ${PORT} is taken: stop what uses it, or start with another, such as PORT=${PORT + 1}.`);

  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
  // Whoever read what it says is gone without a word: the terminal, or the program that started it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => stopping.abort());

  const database = await step(env().DATABASE_URL ? 'Opening the database' : 'Starting the embedded database', openDatabase);
  try {
    await step('Bringing the database up to date', () => applyMigrations(database.url));
    if (stopping.signal.aborted) return;
    if (await step('Looking for content, loading samples into an empty site', () => loadSample(new Date()))) {
      process.stderr.write('  Six sample posts are there to look at. They make room by themselves when you import your own archive.\n');
    }
    if (!stopping.signal.aborted && !(await isBuilt())) await step('Building the site (only after a change; this takes a while)', build);
    if (stopping.signal.aborted) return;
    const server = await step('Starting the server', () => startServer({ dev: false, databaseUrl: database.url, importing: importsApart(stopping.signal) }));
    process.stderr.write(`\nThe site is at ${SITE_URL}/  (Ctrl-C stops it)\n`);
    const link = await ownerLink(new Date());
    if (link) process.stderr.write(`Whoever opens this link first becomes the owner: ${link}\n`);
    await new Promise<void>((done) => (stopping.signal.aborted ? done() : stopping.signal.addEventListener('abort', () => done())));
    await step('Stopping', server.close);
  } finally {
    await database.close();
  }
});
process.exit(); // whatever a library may still hold open
