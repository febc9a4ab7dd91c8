import type { Transaction } from '#lib/db/client.ts';

/** `category` is the main category's slug after its parents' (`economy/water`). Parts that the pattern does not name may be missing. */
export type PermalinkParts = { slug: string; publishedAt: Date; timeZone: string; id?: number; category?: string; author?: string };

/**
 * A post's address by the site's pattern (`/%year%/%monthnum%/%postname%/`), which uses WordPress's names; a name that it
 * does not know, or that has nothing to stand for, is left out. The date is that of the site's own time zone.
 */
export function permalink(pattern: string, { slug, publishedAt, timeZone, id, category, author }: PermalinkParts): string {
  const date = datePartsIn(timeZone, publishedAt);
  const values: Readonly<Record<string, string | undefined>> = {
    ...date, postname: slug, post_id: id?.toString(), category: category ?? 'uncategorised', author,
  };
  return pattern.replace(/%([a-z_]+)%/g, (_, name: string) => (Object.hasOwn(values, name) ? values[name] : '') ?? '').replace(/\/{2,}/g, '/');
}

function datePartsIn(timeZone: string, moment: Date): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts;
  return { year: year.padStart(4, '0'), monthnum: month, day, hour, minute, second };
}

/** The first parts of addresses that the site answers itself. */
const OWN = new Set(
  ('_next account admin api archive assets author category comment comments draft feed internal let-in media owner page preview search ' +
    'sign-in sign-out tag thread').split(' '),
);

/** Whether the site itself answers at an address, so that a post there could not be read: `/search/`, `/2010/`, `/2010/10/`. */
export function isReserved(path: string): boolean {
  const [first = '', second, ...rest] = path.split('/').filter(Boolean);
  if (OWN.has(first.toLowerCase())) return true;
  return /^\d{4}$/.test(first) && rest.length === 0 && (second === undefined || /^\d{1,2}$/.test(second));
}

const TRIES_A_LOOK = 50;

/**
 * The address itself if it is free, else with -2, -3 … at its end. An address that something has left, and that leads to it
 * now, is not free either; for `self`, which moves, its own ones are. Two at once may get the same: the second save fails.
 */
export async function uniquePath(tx: Transaction, path: string, self?: { id: number; path: string }): Promise<string> {
  for (let from = 1; ; from += TRIES_A_LOOK) {
    const candidates = Array.from({ length: TRIES_A_LOOK }, (_, index) => numbered(path, from + index)).filter((candidate) => !isReserved(candidate));
    const taken = await takenOf(tx, candidates, self);
    const free = candidates.find((candidate) => !taken.has(candidate));
    if (free) return free;
    // An address that is reserved with any number at its end cannot become free: it goes one level down.
    if (candidates.length === 0) return uniquePath(tx, `/posts${path}`, self);
  }
}

async function takenOf(tx: Transaction, paths: string[], self?: { id: number; path: string }): Promise<Set<string>> {
  const posts = await tx.post.findMany({ where: { path: { in: paths }, ...(self && { id: { not: self.id } }) }, select: { path: true } });
  const left = await tx.redirect.findMany({ where: { fromPath: { in: paths }, ...(self && { toUrl: { not: self.path } }) }, select: { fromPath: true } });
  return new Set([...posts.map((post) => post.path), ...left.map(({ fromPath }) => fromPath)]);
}

function numbered(path: string, number: number): string {
  return number === 1 ? path : path.replace(/\/$/, `-${number}/`);
}
