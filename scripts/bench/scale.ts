import { Agent, get } from 'node:http';
import type { Archive } from './archive.ts';
import { searches, somePosts } from './cases.ts';

/** Middle times, in milliseconds, of one request at a time: how long a page takes to make, without a queue. */
export type Scaled = { name: string; small: number; large: number };
export type Site = { origin: string; archive: Archive };

/** The first requests, which a just-in-time compiler is still learning from, do not count. */
const WARM_UP = 300;
const MEASURED = 400;

/** Asks a small and a large archive by turns, so that whatever else the machine does touches both. Neither may cache pages. */
export async function compareScale(small: Site, large: Site): Promise<Scaled[]> {
  const rows: Scaled[] = [];
  for (const name of Object.keys(pathsOf(small.archive))) {
    const times: [number[], number[]] = [[], []];
    const paths = [small, large].map(({ archive }) => pathsOf(archive)[name] ?? []);
    for (let turn = 0; turn < WARM_UP + MEASURED; turn++) {
      for (const [which, { origin }] of [small, large].entries()) {
        const asked = paths[which] ?? [];
        const ms = await timeOne(origin + (asked[turn % asked.length] ?? '/'));
        if (turn >= WARM_UP) times[which]?.push(ms);
      }
    }
    rows.push({ name, small: median(times[0]), large: median(times[1]) });
  }
  return rows;
}

function pathsOf(archive: Archive): Record<string, string[]> {
  const some = (count: number, path: (number: number) => string) => Array.from({ length: count }, (_, index) => path(index + 1));
  return {
    'a post': somePosts(archive, WARM_UP + MEASURED),
    'a page of a list': [...some(40, (page) => `/page/${page + 1}/`), ...some(20, (id) => `/category/category-${id}/`), ...some(20, (id) => `/author/author-${id}/`)],
    search: searches(archive),
    'a feed': ['/feed/', ...some(20, (id) => `/category/category-${id}/feed/`), ...some(20, (id) => `/tag/tag-${id}/feed/`)],
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 2 });

/** Milliseconds until a page has come whole. */
export function timeOne(url: string, headers: Record<string, string> = {}): Promise<number> {
  const began = performance.now();
  return new Promise((done, fail) => {
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`${url} answered ${response.statusCode}.`));
      response.on('error', fail).resume();
      response.on('end', () => done(performance.now() - began));
    }).on('error', fail);
  });
}

/** The middle one of some times. */
export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
