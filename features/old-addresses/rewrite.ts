/**
 * Forms of WordPress's addresses that say more, or less, than ours. Each takes a path to one that is nearer; of several
 * that fit a path, each does its part.
 */
const FORMS: readonly [form: RegExp, now: string][] = [
  // Servers that could not rewrite addresses.
  [/^\/index\.php\/(.*)$/, '/$1'],
  // Pages of a discussion.
  [/^(\/.+\/)comment-page-1\/$/, '$1'],
  [/^(\/.+\/)comment-page-([1-9]\d*)\/$/, '$1comments/$2/'],
  // What only machines asked for, beside a post.
  [/^(\/.+\/)(?:trackback|embed|amp)\/$/, '$1'],
  // A page of its own for each picture in a post.
  [/^(\/.+\/)attachment\/[^/]+\/$/, '$1'],
  // Posts in several pages; here they stand on one.
  [/^(\/\d{4}\/\d\d\/(?:\d\d\/)?(?!page\/)[^/]*[^/\d][^/]*\/)\d+\/$/, '$1'],
  // The archive of a day, which is part of its month's.
  [/^(\/\d{4}\/(?:0[1-9]|1[0-2])\/)(?:0[1-9]|[12]\d|3[01])\/(?:page\/\d+\/)?$/, '$1'],
];

/** No address of a WordPress site is longer; a longer one is somebody's attempt to keep the server busy. */
const MAX_PATH = 1_000;

/** The path that answers for an old one, both decoded and with their slashes, or null where it has no old form. */
export function modernPath(path: string): string | null {
  if (path.length > MAX_PATH) return null;
  const modern = FORMS.reduce((nearer, [form, now]) => nearer.replace(form, now), path);
  return modern === path ? null : modern;
}
