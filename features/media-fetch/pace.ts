import { setTimeout as wait } from 'node:timers/promises';

/** Lets through one at a time for each key, with a pause between two. */
export function pacedBy(pauseMs: number): (key: string, signal: AbortSignal) => Promise<void> {
  const next = new Map<string, number>();
  return async (key, signal) => {
    const now = performance.now();
    const at = Math.max(now, next.get(key) ?? 0);
    next.set(key, at + pauseMs);
    if (at > now) await wait(at - now, undefined, { signal });
  };
}
