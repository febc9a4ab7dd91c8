import { setTimeout as wait } from 'node:timers/promises';
import { timeOne } from './scale.ts';

/** So many readers a second: a busy day of a publication, and no load test. */
const A_SECOND = 20;

/**
 * Reads pages of a site at a steady pace until told to stop: the front page, and posts of the archive once they are
 * there. Each is asked for at its time, whether the one before it has come or not. Times in milliseconds.
 */
export async function readQuietly(origin: string, paths: readonly string[], signal: AbortSignal): Promise<{ p50: number; p99: number; requests: number }> {
  const times: number[] = [];
  const asked: Promise<void>[] = [];
  const isThere = async (path: string) => (await fetch(origin + path).catch(() => null))?.ok === true;
  const ready = new Set<string>(['/']);
  for (let turn = 0; !signal.aborted; turn++) {
    const path = paths[turn % paths.length] ?? '/';
    if (turn % 4 !== 0 && !ready.has(path) && (await isThere(path))) ready.add(path);
    const target = turn % 4 === 0 || !ready.has(path) ? '/' : path;
    asked.push(timeOne(origin + target).then((ms) => void times.push(ms)));
    await wait(1_000 / A_SECOND);
  }
  await Promise.all(asked);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), requests: times.length };
}
