import { createServer, type Server } from 'node:http';
import next from 'next';
import { forms } from '#features/forms/list.ts';
import { jobsWith, recurringJobs } from '#features/jobs/list.ts';
import { flushHits } from '#features/redirects/hits.ts';
import { keepReadings } from '#features/readings/keep.ts';
import { listenForExpiry } from '#lib/cache/listen.ts';
import { pageStore } from '#lib/cache/shared.ts';
import { env } from '#lib/env.ts';
import { startJobs } from '#lib/jobs/run.ts';
import type { Task } from '#lib/jobs/task.ts';
import { closeMail } from '#lib/mail/smtp.ts';
import { frontDoor } from '#lib/web/front-door.ts';
import { serveMedia } from '#lib/web/media.ts';

/** Requests that are being answered get so long before the server goes. */
const DRAIN_MS = 5_000;

export type RunningServer = { close: () => Promise<void> };

type Start = { dev: boolean; databaseUrl: string; /** Does what waits to be imported or taken back. */ importing: Task };

/** Starts the site's server on PORT: Next behind the front door, the page store in step with other instances, and the jobs. */
export async function startServer({ dev, databaseUrl, importing }: Start): Promise<RunningServer> {
  const { PORT, HOST, SITE_URL, PAGE_CACHE } = env();
  const app = next({ dev, dir: import.meta.dirname, port: PORT, hostname: HOST ?? 'localhost' });
  const expiry = await listenForExpiry(databaseUrl, pageStore());
  await app.prepare();
  const handle = app.getRequestHandler();
  const readings = keepReadings();
  const server = createServer(
    frontDoor({
      next: (request, response) => void handle(request, response),
      media: serveMedia,
      store: pageStore(),
      forms,
      siteUrl: SITE_URL,
      cache: PAGE_CACHE === 'on' && !dev,
      count: readings.count,
    }),
  );
  server.keepAliveTimeout = 65_000; // longer than a load balancer's, so that it never sends into a closing connection
  if (dev) server.on('upgrade', (...upgrade) => void app.getUpgradeHandler()(...upgrade));
  await listen(server);
  const worker = startJobs(databaseUrl, jobsWith({ importing }), recurringJobs);
  const close = async () => {
    await Promise.all([stop(server), worker.stop()]);
    await readings.stop();
    closeMail();
    await flushHits();
    await expiry.stop();
    await app.close();
  };
  return { close };
}

/** Whether PORT can be had. */
export async function checkPortFree(): Promise<boolean> {
  const probe = createServer();
  try {
    await listen(probe);
    await stop(probe);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
}

function listen(server: Server): Promise<void> {
  const { PORT, HOST } = env();
  return new Promise((done, fail) => server.once('error', fail).listen(PORT, HOST, done));
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(hurry);
}
