import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { capture, type Captured } from './capture.ts';
import type { Case } from './cases.ts';
import { askChild, stopChild } from './child.ts';
import type { Cleanup } from './cleanup.ts';
import { type Figures, measureLoad } from './load.ts';

/** `ratio`: requests per second, as a part of what a bare server does with the same answer. */
export type Comparison = { name: string; site: Figures; bare: Figures; ratio: number };

/** Site and bare server are asked by turns, so that whatever else the machine does touches both. */
const ROUNDS = 2;

/** Measures the site at `origin` for so many seconds, and a bare server that sends the same bytes for as many. */
export async function compare(one: Case, origin: string, seconds: number, cleanup: Cleanup): Promise<Comparison> {
  const { paths, headers } = one;
  const server = await startBareServer(await settledAnswer(one, origin), cleanup);
  const rounds: { site: Figures[]; bare: Figures[] } = { site: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rounds.site.push(await measureLoad({ origin, paths, ...(headers && { headers }) }, seconds / ROUNDS, cleanup));
    rounds.bare.push(await measureLoad({ origin: server.origin, paths, ...(headers && { headers }) }, seconds / ROUNDS, cleanup));
  }
  await server.stop();
  const [site, bare] = [average(rounds.site), average(rounds.bare)];
  return { name: one.name, site, bare, ratio: site.requestsPerSecond / bare.requestsPerSecond };
}

function average(rounds: readonly Figures[]): Figures {
  const mean = (name: keyof Figures) => rounds.reduce((sum, round) => sum + round[name], 0) / rounds.length;
  return { requestsPerSecond: mean('requestsPerSecond'), p50: mean('p50'), p99: mean('p99'), clientShare: mean('clientShare') };
}

/** The answer that everybody after the first gets. Throws where it is not what the case is about. */
async function settledAnswer({ name, state, paths, headers }: Case, origin: string): Promise<Captured> {
  const url = origin + (paths[0] ?? '/');
  await capture(url, headers);
  const answer = await capture(url, headers);
  const said = answer.headers['x-cache'];
  if (answer.status !== 200 || said !== state) throw new Error(`${name}: ${url} answered ${answer.status}, x-cache ${String(said)}; it should be 200, ${state}.`);
  if (headers?.['accept-encoding'] && !answer.headers['content-encoding']) throw new Error(`${name}: ${url} came uncompressed.`);
  return answer;
}

async function startBareServer(answer: Captured, cleanup: Cleanup): Promise<{ origin: string; stop: () => Promise<void> }> {
  let child: ChildProcess | undefined;
  const { port } = await askChild('./bare-server.ts', answer, z.object({ port: z.int() }), (started) => {
    child = started;
    cleanup.later(() => stopChild(started));
  });
  return { origin: `http://127.0.0.1:${port}`, stop: async () => (child ? stopChild(child) : undefined) };
}
