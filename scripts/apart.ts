import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Whoever was told to stop gets so long; the site itself goes soon after. */
const STOP_MS = 3_000;

type Apart = { flags?: readonly string[]; environment?: Readonly<Record<string, string>>; signal: AbortSignal };

/** A script that ended otherwise than it should: by itself, with a code, or by a signal that came from elsewhere or for want of memory. */
export class ApartFailed extends Error {
  override name = 'ApartFailed';
  readonly killedBy: string | null;

  constructor(script: string, code: number | null, killedBy: string | null) {
    super(`${script} ended with ${String(code ?? killedBy)}.`);
    this.killedBy = killedBy;
  }
}

/**
 * Runs a script in a process of its own, with this one's settings and log, until it ends. The signal asks it to stop, by closing
 * the channel to it, and kills it where it does not. Throws ApartFailed.
 */
export async function runApart(script: string, { flags = [], environment = {}, signal }: Apart): Promise<void> {
  if (signal.aborted) return;
  const child = spawn(process.execPath, [...flags, script], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...environment } });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  let hurry: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    if (child.connected) child.disconnect();
    hurry = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const [code, killedBy]: [number | null, string | null] = await ended;
    // A terminal's Ctrl-C may meet one that has only begun.
    const isStopped = signal.aborted && killedBy !== null && killedBy !== 'SIGKILL';
    if (code !== 0 && !isStopped) throw new ApartFailed(script, code, killedBy);
  } finally {
    clearTimeout(hurry);
    signal.removeEventListener('abort', stop);
  }
}

/** In such a script: aborted once it is asked to stop, or whoever started it is gone. A terminal's Ctrl-C, and its end, are for them to heed. */
export function untilStopped(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  if (!process.connected) stop(); // before this was there to hear of it
  return stopping.signal;
}
