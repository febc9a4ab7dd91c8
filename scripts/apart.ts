import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Whoever was told to stop gets so long; the site itself goes soon after. */
const STOP_MS = 3_000;

type Apart = { flags?: readonly string[]; environment?: Readonly<Record<string, string>>; signal: AbortSignal };

/**
 * Runs a script in a process of its own, with this one's settings and log, until it ends. The signal asks it to stop, and kills
 * it where it does not. Throws where it fails, or is killed.
 */
export async function runApart(script: string, { flags = [], environment = {}, signal }: Apart): Promise<void> {
  if (signal.aborted) return;
  const child = spawn(process.execPath, [...flags, script], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...environment } });
  let hurry: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    child.kill('SIGTERM');
    hurry = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const [code, killedBy]: unknown[] = await once(child, 'exit');
    if (code !== 0) throw new Error(`${script} ended with ${String(code ?? killedBy)}.`);
  } finally {
    clearTimeout(hurry);
    signal.removeEventListener('abort', stop);
  }
}

/** In such a script: aborted once it is asked to stop, or whoever started it is gone. A terminal's Ctrl-C is for them to heed. */
export function untilStopped(): AbortSignal {
  const stopping = new AbortController();
  process.on('SIGTERM', () => stopping.abort());
  process.on('disconnect', () => stopping.abort());
  process.on('SIGINT', () => undefined);
  return stopping.signal;
}
