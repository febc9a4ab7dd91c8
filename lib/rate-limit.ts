import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from '#lib/db/client.ts';
import { logger } from '#lib/log.ts';
import { authSecret } from '#lib/secret.ts';

/** So many turns in so many seconds, which begin with the first turn. Whoever uses a limit keeps it beside the rule, and says why. */
export type Limit = { name: string; turns: number; seconds: number };

export type Turn = { ok: true } | { ok: false; retryAfterSeconds: number };

/** Whoever waits for the count longer than this goes on without. */
const PATIENCE_MS = 1_500;

/**
 * Takes a turn of each limit for its key (an address, an account, a network); the first that is used up refuses. Exact for
 * any number of instances: PostgreSQL counts. Keys are kept as hashes alone.
 *
 * Where the count cannot be had, the turn is given and the log warns: all that limits guard is written to the same
 * database, so that while it is away there is nothing to guard, and a slow moment locks nobody out of signing in.
 */
export async function takeTurn(turns: readonly { limit: Limit; key: string }[]): Promise<Turn> {
  for (const { limit, key } of turns) {
    const turn = await inTime(count(limit, key)).catch((error: unknown): Turn => {
      logger().warn({ limit: limit.name, reason: error instanceof Error ? error.message : String(error) }, 'A limit could not be checked');
      return { ok: true };
    });
    if (!turn.ok) return turn;
  }
  return { ok: true };
}

async function count(limit: Limit, key: string): Promise<Turn> {
  try {
    await limiter(limit).consume(hashed(key));
    return { ok: true };
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)) };
    throw refusal;
  }
}

const limiters = new Map<string, RateLimiterPostgres>();

function limiter({ name, turns, seconds }: Limit): RateLimiterPostgres {
  const id = `${name} ${turns} ${seconds}`;
  const known = limiters.get(id);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: { query },
    storeType: 'client',
    tableName: 'RateLimit',
    tableCreated: true,
    clearExpiredByTimeout: false, // the hourly purge does
    keyPrefix: name,
    points: turns,
    duration: seconds,
  });
  limiters.set(id, made);
  return made;
}

/** What the library asks of a PostgreSQL client, over the connections that the process has already. */
async function query({ text, values }: { text: string; values: unknown[] }): Promise<{ rows: { points: number; expire: number }[] }> {
  const rows = await database().$queryRawUnsafe<{ points: number; expire: bigint }[]>(text, ...values);
  return { rows: rows.map(({ points, expire }) => ({ points, expire: Number(expire) })) };
}

function hashed(key: string): string {
  return createHmac('sha256', authSecret()).update(key).digest('base64url');
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => (timer = setTimeout(() => fail(new Error('The database took too long')), PATIENCE_MS)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
