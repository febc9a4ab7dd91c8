import type { Fields } from './parted.ts';
import { textIn, textsIn } from './field-values.ts';
import type { SiteConfig } from './site-config.ts';

/** What the name of a file says. */
export interface Place {
  /** The folders, without those that the old site's addresses leave out. */
  folders: string[];
  slug: string;
  /** 'YYYY-MM-DD' before a slug. */
  day: string | null;
  /** Whose conventions the folders follow: their addresses are known. */
  maker: 'jekyll' | 'hugo' | null;
  isDraft: boolean;
}

/** Reads Jekyll's `_posts/2012-03-04-slug.md`, Hugo's `content/posts/slug/index.md`, and any other folder's names. */
export function placeOf(name: string): Place {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  const file = (parts.pop() ?? '').replace(/\.[^.]*$/, '');
  const content = parts.indexOf('content');
  const isJekyll = parts.some((part) => part === '_posts' || part === '_drafts');
  const maker = isJekyll ? 'jekyll' : content >= 0 ? 'hugo' : null;
  const folders = maker === 'hugo' ? parts.slice(content + 1) : parts.filter((part) => !part.startsWith('_'));
  // A folder may stand for a text, with its pictures beside it. Hugo tells languages by an ending.
  const own = file.replace(/\.[a-z]{2}(?:-[a-z]{2})?$/i, '');
  const isBundle = own === 'index' || own === '_index';
  const last = isBundle ? folders.at(-1) : own;
  const [, day = null, slug = last ?? 'index'] = /^(\d{4}-\d\d-\d\d)-(.+)$/.exec(last ?? '') ?? [];
  return { folders: isBundle ? folders.slice(0, -1) : folders, slug, day, maker, isDraft: parts.includes('_drafts') };
}

const NAMED = new Map([
  ['date', '/:categories/:year/:month/:day/:title.html'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['none', '/:categories/:title.html'],
]);

/** Where a text stood, with slashes at both ends; null where neither it nor its folder says. */
export function addressOf(fields: Fields, place: Place, published: Date | null, isPost: boolean, config: SiteConfig): string | null {
  const own = textIn(fields, 'url', 'permalink');
  const [, ownPath = ''] = /^(?:https?:\/\/[^/]*)?(\/.*)$/i.exec(own) ?? [];
  if (ownPath !== '') return ownPath.includes(':') ? filled(ownPath, fields, place, published) : slashed(ownPath);
  const slug = textIn(fields, 'slug') || place.slug;
  if (place.maker === 'hugo') return slashed(`/${[...place.folders, slug].join('/')}`);
  if (place.maker !== 'jekyll' || !isPost || published === null) return null;
  const pattern = own || config.permalink || 'date';
  return filled(NAMED.get(pattern) ?? pattern, fields, place, published);
}

/** Jekyll's patterns; one with a sign that is not known says nothing. */
function filled(pattern: string, fields: Fields, place: Place, published: Date | null): string | null {
  const slug = textIn(fields, 'slug') || place.slug;
  const [year = '', month = '', day = ''] = place.day?.split('-') ?? published?.toISOString().slice(0, 10).split('-') ?? [];
  const parts = new Map([
    ['categories', textsIn(fields, 'categories', 'category').map((name) => name.toLowerCase()).join('/')],
    ['year', year], ['short_year', year.slice(2)], ['month', month], ['i_month', String(Number(month))], ['day', day], ['i_day', String(Number(day))],
    ['title', place.slug], ['slug', slug], ['filename', place.slug], ['slugorfilename', slug], ['output_ext', '.html'],
  ]);
  let isKnown = pattern.startsWith('/');
  const path = pattern.replace(/:([a-z_]+)/g, (_, name: string) => {
    isKnown &&= parts.has(name);
    return parts.get(name) ?? '';
  });
  return isKnown ? slashed(path) : null;
}

export function slashed(path: string): string | null {
  const [plain = ''] = path.split(/[?#]/);
  const parts = decoded(plain).split('/').filter((part) => part !== '');
  return parts.length === 0 ? null : `/${parts.join('/')}/`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
