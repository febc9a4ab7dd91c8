/** Forms of WordPress's addresses that say more, or less, than ours. Pure; paths are decoded, with slashes at both ends. */

/** What of a place an old address asks for, beyond the place itself. */
export type Tail =
  | { kind: 'whole' }
  /** A page of its discussion. */
  | { kind: 'comments'; page: number }
  /** A part of a post in several parts; here they stand on one page. */
  | { kind: 'part'; number: number }
  /** A page of a list. */
  | { kind: 'list'; page: number }
  | { kind: 'feed'; format: 'rss' | 'atom' };

export type Form = { base: string; tail: Tail };

const whole: Tail = { kind: 'whole' };
const number = (text = '') => Number(text);

const FORMS: readonly [form: RegExp, read: (found: RegExpExecArray) => Form][] = [
  // Servers that could not rewrite addresses.
  [/^\/index\.php(\/.*)$/i, ([, base = '/']) => ({ base, tail: whole })],
  [/^(\/.+\/)comment-page-([1-9]\d{0,5})\/$/, ([, base = '/', page]) => ({ base, tail: { kind: 'comments', page: number(page) } })],
  // What only machines asked for, beside a post.
  [/^(\/.+\/)(?:trackback|embed|amp)\/$/, ([, base = '/']) => ({ base, tail: whole })],
  // A page of its own for each picture in a post.
  [/^(\/.+\/)attachment\/[^/]+\/$/, ([, base = '/']) => ({ base, tail: whole })],
  [/^(\/(?:.+\/)?)page\/([1-9]\d{0,4})\/$/, ([, base = '/', page]) => ({ base, tail: { kind: 'list', page: number(page) } })],
  [/^(\/(?:.+\/)?)(?:rss2?|rdf)\/$/, ([, base = '/']) => ({ base, tail: { kind: 'feed', format: 'rss' } })],
  [/^(\/(?:.+\/)?)atom\/$/, ([, base = '/']) => ({ base, tail: { kind: 'feed', format: 'atom' } })],
  [/^(\/\d{4}\/)([1-9])\/$/, ([, year = '/', month]) => ({ base: `${year}0${month}/`, tail: whole })],
  // WordPress named a category by all above it; the last one tells which it is.
  [/^\/category\/(?:[^/]+\/)+([^/]*[^/\d][^/]*)\/$/, ([, slug]) => ({ base: `/category/${slug}/`, tail: whole })],
  // A part of a post; of a month's archive, a day.
  [/^(\/.+\/)(\d{1,3})\/$/, ([, base = '/', part]) => ({ base, tail: { kind: 'part', number: number(part) } })],
];

/** No address of a WordPress site is longer; a longer one is somebody's attempt to keep the server busy. */
export const MAX_PATH = 1_000;

/** A path as an old form of another: of which, and what of that it asks for; null where it is none. */
export function formOf(path: string): Form | null {
  if (path.length > MAX_PATH) return null;
  for (const [form, read] of FORMS) {
    const found = form.exec(path);
    if (found) return read(found);
  }
  return null;
}
