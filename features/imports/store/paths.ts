import type { Transaction } from '#lib/db/client.ts';
import { isReserved } from '#features/posts/permalink.ts';

/** Where a post goes whose whole folder is the site's own. */
const ASIDE = '/posts';
/** Numbers tried in one query. */
const CANDIDATES = 50;

/** Whether an address is the wanted one, or what `freePaths` made of it. */
export function isVariantOf(path: string, wanted: string): boolean {
  if (isReserved(wanted) && path.startsWith(ASIDE)) return isVariantOf(path, ASIDE + wanted);
  return path === wanted || (path.startsWith(wanted.slice(0, -1)) && /^-\d+\/$/.test(path.slice(wanted.length - 1)));
}

/**
 * For each wanted address that address; where a post has it (also one before it in the list) or the site answers there
 * itself, the same with `-2`, `-3` …
 */
export async function freePaths(tx: Transaction, wanted: readonly string[]): Promise<string[]> {
  const taken = await takenOf(tx, wanted);
  const paths: string[] = [];
  for (const path of wanted) {
    const free = taken.has(path) || isReserved(path) ? await numbered(tx, path, taken) : path;
    taken.add(free);
    paths.push(free);
  }
  return paths;
}

async function numbered(tx: Transaction, path: string, reserved: ReadonlySet<string>): Promise<string> {
  for (let first = 2; ; first += CANDIDATES) {
    const candidates = Array.from({ length: CANDIDATES }, (_, index) => `${path.slice(0, -1)}-${first + index}/`).filter(
      (candidate) => !isReserved(candidate),
    );
    if (candidates.length === 0) return numbered(tx, ASIDE + path, reserved);
    const taken = await takenOf(tx, candidates);
    const free = candidates.find((candidate) => !taken.has(candidate) && !reserved.has(candidate));
    if (free) return free;
  }
}

async function takenOf(tx: Transaction, paths: readonly string[]): Promise<Set<string>> {
  const rows = await tx.post.findMany({ where: { path: { in: [...paths] } }, select: { path: true } });
  return new Set(rows.map(({ path }) => path));
}
