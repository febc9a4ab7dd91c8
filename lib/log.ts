import pino, { type Logger } from 'pino';
import { env } from '#lib/env.ts';

const shared: typeof globalThis & { leftFuturesLog?: Logger } = globalThis;

/** The process's log: one JSON object a line on the standard output, without personal data. */
export function logger(): Logger {
  shared.leftFuturesLog ??= pino(
    { level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 1, sync: false, minLength: env().NODE_ENV === 'production' ? 4_096 : 0, periodicFlush: 1_000 }),
  );
  return shared.leftFuturesLog;
}
