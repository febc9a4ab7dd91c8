import pino, { type Logger } from 'pino';
import { env } from '#lib/env.ts';

const shared: typeof globalThis & { leftFuturesLog?: Logger } = globalThis;

/** The process's log: one JSON object a line on the standard output, without personal data. */
export function logger(): Logger {
  shared.leftFuturesLog ??= pino({ level: env().LOG_LEVEL, base: null, timestamp }, env().NODE_ENV === 'production' ? gathered() : pino.destination(1));
  return shared.leftFuturesLog;
}

/** So many characters of lines are written at once, or what there is after so many milliseconds. */
const GATHERED_CHARACTERS = 64 * 1024;
const GATHERED_MS = 250;

/** At tens of thousands of lines a second, handing each over by itself costs as much as the pages do (measured: half). */
function gathered(): { write: (line: string) => void } {
  const out = pino.destination({ dest: 1, sync: false, maxWrite: 4 * GATHERED_CHARACTERS });
  let lines = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const ready = lines;
    lines = '';
    if (ready) out.write(ready);
  };
  process.once('exit', () => {
    flush();
    out.flushSync();
  });
  const write = (line: string) => {
    lines += line;
    if (lines.length >= GATHERED_CHARACTERS) flush();
    else timer ??= setTimeout(flush, GATHERED_MS).unref();
  };
  return { write };
}

let second = { at: 0, text: '' };

/** The time to the second, as text that is made once a second. */
function timestamp(): string {
  const at = Math.floor(Date.now() / 1_000);
  if (at !== second.at) second = { at, text: `,"time":"${new Date(at * 1_000).toISOString()}"` };
  return second.text;
}
