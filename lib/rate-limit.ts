import { createHmac } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes, type IRateLimiterOptions, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { database } from '#lib/db/client.ts';
import { logger } from '#lib/log.ts';
import { authSecret } from '#lib/secret.ts';

/** So many turns in so many seconds, which begin with the first turn. Whoever uses a limit keeps it beside the rule, and says why. */
export type Limit = { name: string; turns: number; seconds: number };

export type Turn = { ok: true } | { ok: false; retryAfterSeconds: number };

/** Whoever waits for the count longer than this goes on without; a database that is merely busy answers sooner. */
const PATIENCE_MS = 10_000;

/**
 * Takes a turn of each limit for its key (an address, an account, a network); the first that is used up refuses. Exact for
 * any number of instances: PostgreSQL counts. Keys are kept as hashes alone.
 *
 * Where that count cannot be had, this instance counts by itself and the log warns: so a bad moment of the database locks
 * nobody out of signing in, and does not let everybody do everything either.
 */
export async function takeTurn(turns: readonly { limit: Limit; key: string }[]): Promise<Turn> {
  for (const { limit, key } of turns) {
    const turn = await inTime(count(limiters.get(limit), key)).catch((error: unknown) => {
      logger().warn({ limit: limit.name, reason: error instanceof Error ? error.message : String(error) }, 'A limit could not be checked: this instance counts by itself');
      return count(ownLimiters.get(limit), key);
    });
    if (!turn.ok) return turn;
  }
  return { ok: true };
}

/** Gives turns back that were taken for nothing: where only what fails is to count. */
export async function giveTurnBack(turns: readonly { limit: Limit; key: string }[]): Promise<void> {
  for (const { limit, key } of turns) {
    await inTime(limiters.get(limit).reward(hashed(key))).catch(() => ownLimiters.get(limit).reward(hashed(key)));
  }
}

async function count(limiter: RateLimiterAbstract, key: string): Promise<Turn> {
  try {
    await limiter.consume(hashed(key));
    return { ok: true };
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)) };
    throw refusal;
  }
}

const limiters = made((options) => new RateLimiterPostgres({
  ...options,
  storeClient: { query },
  storeType: 'client',
  tableName: 'RateLimit',
  tableCreated: true,
  clearExpiredByTimeout: false, // the hourly purge does
}));
const ownLimiters = made((options) => new RateLimiterMemory(options));

/** One limiter for each limit, made when it is first needed. */
function made(make: (options: IRateLimiterOptions) => RateLimiterAbstract): { get: (limit: Limit) => RateLimiterAbstract } {
  const known = new Map<string, RateLimiterAbstract>();
  const get = ({ name, turns, seconds }: Limit) => {
    const id = `${name} ${turns} ${seconds}`;
    const limiter = known.get(id) ?? make({ keyPrefix: name, points: turns, duration: seconds });
    known.set(id, limiter);
    return limiter;
  };
  return { get };
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
