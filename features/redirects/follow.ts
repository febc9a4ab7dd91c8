import { env } from '#lib/env.ts';
import { localTarget, patternsFor, targetOf } from './patterns.ts';

export type Led = { fromPath: string; toUrl: string };
/** Where a redirect leads in the end: over which addresses, and whether it comes back to itself. */
export type Way = { over: string[]; circle: boolean };

/** More steps than this no browser follows. */
const MAX_STEPS = 10;

/**
 * Follows a redirect through others. `find` gives what is stored for any of some patterns, the first that there is; where
 * something stands at an address (`stands`), the way ends there.
 */
export async function follow(start: Led, find: (patterns: readonly string[]) => Promise<Led | undefined>, stands: (path: string) => Promise<boolean>): Promise<Way> {
  const over: string[] = [];
  let to = localTarget(targetOf(start, sampleOf(start.fromPath)), env().SITE_URL);
  while (to !== null && over.length < MAX_STEPS) {
    if (patternsFor(to).includes(start.fromPath)) return { over: [...over, to], circle: !(await stands(to)) };
    const next = (await stands(to)) ? undefined : await find(patternsFor(to));
    if (!next) return { over: over.length > 0 ? [...over, to] : [], circle: false };
    over.push(to);
    to = localTarget(targetOf(next, to), env().SITE_URL);
  }
  return { over, circle: over.length >= MAX_STEPS };
}

/** What a wildcard might stand for. */
const sampleOf = (pattern: string) => pattern.replace(/\*$/, 'any-page/');
