import pg from 'pg';
import { z } from 'zod';
import { logger } from '#lib/log.ts';
import { CHANNEL } from './announce.ts';
import { createAging } from './aging.ts';
import { EVERYTHING, type PageStore } from './store.ts';

const RETRY_MS = 500;
/** A connection that does not answer within this is taken as lost, so that a silent one does not leave pages old. */
const HEARTBEAT_MS = 5_000;
const tagList = z.array(z.string());

/**
 * Keeps a store in step with every instance's changes for as long as the process lives. While the database is away the
 * store keeps its pages; once it is back, all count as stale, since what happened meanwhile was not heard. There is one
 * connection, or one attempt at one, at a time. The promise resolves once the first connection listens.
 */
export async function listenForExpiry(url: string, store: PageStore): Promise<{ stop: () => Promise<void> }> {
  const stopping = new AbortController();
  const aging = createAging(store);
  const hear = (tags: string[]) => {
    store.expire(aging.without(tags));
  };
  let client = await connect(url, store, hear);

  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await untilLost(client, stopping.signal);
      await client.end().catch(() => undefined);
      if (stopping.signal.aborted) return;
      logger().warn('The database connection that hears of changes was lost; trying again');
      client = await reconnect();
    }
  };
  const reconnect = async (): Promise<pg.Client> => {
    for (;;) {
      await pause(RETRY_MS, stopping.signal);
      const next = stopping.signal.aborted ? client : await connect(url, store, hear).catch(() => undefined);
      if (next) return next;
    }
  };
  const watching = watch();
  const stop = async () => {
    stopping.abort();
    aging.stop();
    await watching;
  };
  return { stop };
}

async function connect(url: string, store: PageStore, hear: (tags: string[]) => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'left-futures pages',
    connectionTimeoutMillis: HEARTBEAT_MS,
    query_timeout: HEARTBEAT_MS,
  });
  client.on('error', () => undefined); // its loss is noticed by the heartbeat or its end
  client.on('notification', ({ payload }) => hear(parseTags(payload)));
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
  store.expire([EVERYTHING]);
  return client;
}

/** Resolves when the connection ends, fails or falls silent, or when there is no more need of it. */
async function untilLost(client: pg.Client, signal: AbortSignal): Promise<void> {
  const ended = new AbortController();
  client.once('end', () => ended.abort());
  const either = AbortSignal.any([ended.signal, signal]);
  while (!either.aborted) {
    await pause(HEARTBEAT_MS, either);
    const answers = either.aborted || (await client.query('SELECT 1').then(() => true, () => false));
    if (!answers) return;
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) return done();
    const timer = setTimeout(done, ms);
    timer.unref();
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
  });
}

function parseTags(payload: string | undefined): string[] {
  try {
    return tagList.parse(JSON.parse(payload ?? ''));
  } catch {
    return [EVERYTHING]; // a message that is not understood may have meant any page
  }
}
