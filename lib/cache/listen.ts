import pg from 'pg';
import { z } from 'zod';
import { logger } from '#lib/log.ts';
import { CHANNEL } from './announce.ts';
import { EVERYTHING, type PageStore } from './store.ts';

const RETRY_MS = 500;
const tagList = z.array(z.string());

/**
 * Keeps a store in step with every instance's changes for as long as the process lives. While the database is away the
 * store keeps its pages; once it is back, all count as stale, since what happened meanwhile was not heard.
 * The promise resolves once the first connection listens.
 */
export async function listenForExpiry(url: string, store: PageStore): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'left-futures pages', keepAlive: true });
    let lost = false;
    const onLoss = () => {
      if (stopped || lost) return;
      lost = true;
      logger().warn('The database connection that hears of changes was lost; trying again');
      later();
    };
    next.on('error', onLoss);
    next.on('end', onLoss);
    next.on('notification', ({ payload }) => store.expire(parseTags(payload)));
    await next.connect();
    await next.query(`LISTEN ${CHANNEL}`);
    client = next;
    store.expire([EVERYTHING]);
  };
  const later = () => {
    retry = setTimeout(() => void connect().catch(later), RETRY_MS);
    retry.unref();
  };

  await connect();
  const stop = async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => undefined);
  };
  return { stop };
}

function parseTags(payload: string | undefined): string[] {
  try {
    return tagList.parse(JSON.parse(payload ?? ''));
  } catch {
    return [EVERYTHING]; // a message that is not understood may have meant any page
  }
}
