import { z } from 'zod';
import { askChild, stopChild } from './child.ts';
import type { Cleanup } from './cleanup.ts';

/** Requests at the same time: enough to keep a server busy, few enough to be a queue of its own making. */
const CONNECTIONS = 32;
const WARM_UP_SECONDS = 1;

/** Where to ask: an origin, and paths that are asked for in turn. */
export type Target = { origin: string; paths: readonly string[]; headers?: Record<string, string> };

const figures = z.object({
  requestsPerSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  /** The part of a core that asking took: near 1, the asker was the limit and the figures say nothing of the server. */
  clientShare: z.number(),
});
/** Times in milliseconds. */
export type Figures = z.infer<typeof figures>;

/** Asks as fast as the answers come, for so many seconds, from a process of its own. Throws at any answer but 200. */
export async function measureLoad(target: Target, seconds: number, cleanup: Cleanup): Promise<Figures> {
  const { hostname, port } = new URL(target.origin);
  if (hostname !== '127.0.0.1') throw new Error('Load is put on this machine alone.');
  const question = { port: Number(port), paths: target.paths, headers: target.headers ?? {}, seconds, warmUp: WARM_UP_SECONDS, connections: CONNECTIONS };
  return askChild('./load-client.ts', question, figures, (child) => cleanup.later(() => stopChild(child)));
}
