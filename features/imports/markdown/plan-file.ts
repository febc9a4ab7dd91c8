import { slugOf } from '#lib/slug.ts';
import { slugFrom } from '../wordpress/slug-from.ts';
import { plainText } from '../wordpress/plain-text.ts';
import type { Finding } from '../finding.ts';
import type { Planned, PlannedPost, PlannedTerm } from '../planned.ts';
import type { FeaturedPicture } from '../featured-pictures.ts';
import { belowFolder, isRelative, markdownText } from './body.ts';
import { momentIn, partIn, textIn, textsIn, yesIn } from './field-values.ts';
import { partFrontMatter } from './front-matter.ts';
import { addressOf, type Place, placeOf, slashed } from './place.ts';
import type { SiteConfig } from './site-config.ts';

/** What a file becomes: a post or page, the picture over it, and the addresses that led to it. */
export interface PlannedFile {
  post: PlannedPost | null;
  picture: FeaturedPicture | null;
  redirects: Planned[];
  findings: Finding[];
}

/** A file as what the database will get, with the addresses that led to it, and what the report says of it. Pure; never throws. */
export function planFile(name: string, text: string, legacyId: number, config: SiteConfig, now: Date): PlannedFile {
  const { fields, body, problem } = partFrontMatter(text);
  const place = placeOf(name);
  const findings: Finding[] = [];
  const say = (kind: Finding['kind'], message: string, line?: number) => findings.push({ kind, itemType: 'file', title: name, message, ...(line && { line }) });
  const needless = needlessness(name, fields, body);
  if (needless) return { post: null, picture: null, redirects: [], findings: [{ kind: 'left-out', itemType: 'file', title: name, message: `It was left out: ${needless}.` }] };
  if (problem) say('repaired', `In the file ${problem.message}: it was taken without what could not be read.`, problem.line);

  const [written, changed] = [momentIn(fields, 'date', 'publishDate', 'pubDate', 'published_at'), momentIn(fields, 'lastmod', 'last_modified_at', 'modified', 'updated')];
  if (written === false || changed === false) say('repaired', 'A date in its front matter cannot be read, and was left out.');
  const publishedAt = written || (place.day ? new Date(`${place.day}T00:00:00Z`) : null);
  const kind = kindOf(textIn(fields, 'type', 'layout'), place, publishedAt);
  const title = plainText(textIn(fields, 'title'));
  const tags = new Set<string>();
  const folder = folderOf(place, name);
  const content = markdownText(body, { folder, takesTitle: title === '', onTag: (tag) => tags.add(tag) });
  if (tags.size > 0) say('left-out', `It has tags of a template, whose work no file says: ${[...tags].slice(0, 5).join(' ').slice(0, 300)}${tags.size > 5 ? ' …' : ''}`);
  const named = title || content.title || place.slug.replace(/[-_]+/g, ' ');
  if (title === '') say('repaired', `It has no title in its front matter: it is called "${named.slice(0, 100)}", after ${content.title ? 'its first heading' : 'the file'}.`);

  const path = addressOf(fields, place, publishedAt, kind === 'POST', config);
  const post: PlannedPost = {
    legacyId,
    kind,
    status: statusOf(fields, place, kind, publishedAt, now),
    path,
    slug: slugOf(textIn(fields, 'slug') || place.slug, ''),
    title: named,
    excerpt: plainText(textIn(fields, 'excerpt', 'description', 'summary')) || null,
    source: content.html,
    words: { shown: content.html, added: '' },
    publishedAt,
    localDate: publishedAt && publishedAt.toISOString().slice(0, 19).replace('T', ' '),
    modifiedAt: changed || null,
    commentsOpen: yesIn(fields, 'comments') ?? kind === 'POST',
    sticky: yesIn(fields, 'featured') ?? yesIn(fields, 'sticky') ?? false,
    password: null,
    parentLegacyId: null,
    menuOrder: 0,
    authors: textsIn(fields, 'authors', 'author').map(plainText).filter(Boolean),
    categories: termsOf(textsIn(fields, 'categories', 'category')),
    tags: termsOf(textsIn(fields, 'tags', 'tag')),
    comments: [],
  };
  return { post, picture: pictureIn(fields, folder), redirects: redirectsTo(path, textsIn(fields, 'aliases', 'alias', 'redirect_from')), findings };
}

function needlessness(name: string, fields: Parameters<typeof yesIn>[0], body: string): string | null {
  if (/(?:^|\/)_index\.[^/]*$/.test(name) && body.trim() === '') return 'it only describes a folder';
  const isAboutFiles = /(?:^|\/)(?:readme|license|contributing|changelog|code_of_conduct)\.[^/]*$/i.test(name);
  return isAboutFiles && Object.keys(fields).length === 0 ? 'it has no front matter, and is about the files' : null;
}

function kindOf(layout: string, { folders, maker, day }: Place, publishedAt: Date | null): PlannedPost['kind'] {
  if (/^pages?$/i.test(layout)) return 'PAGE';
  if (publishedAt !== null || day !== null || /^(?:posts?|article)$/i.test(layout)) return 'POST';
  return maker === 'jekyll' || folders.some((folder) => /^(?:posts?|blog|articles|news)$/i.test(folder)) ? 'POST' : 'PAGE';
}

/** A post without any date was never published by these programs on a day of its own: it is a draft here. */
function statusOf(fields: Parameters<typeof yesIn>[0], place: Place, kind: PlannedPost['kind'], publishedAt: Date | null, now: Date): PlannedPost['status'] {
  if (place.isDraft || yesIn(fields, 'draft') === true || yesIn(fields, 'published') === false) return 'DRAFT';
  if (publishedAt === null) return kind === 'POST' ? 'DRAFT' : 'PUBLISHED';
  return publishedAt > now ? 'SCHEDULED' : 'PUBLISHED';
}

/** Of a bundle and of a folder without a program's conventions, what lies beside the file; Jekyll's pages are asked for from the root. */
function folderOf({ maker, folders, slug }: Place, name: string): string {
  if (maker === 'jekyll') return '';
  return /(?:^|\/)_?index\.[^/]*$/.test(name) ? [...folders, slug].join('/') : folders.join('/');
}

/** Jekyll's themes and Hugo's have names of their own for it. */
function pictureIn(fields: Parameters<typeof yesIn>[0], folder: string): FeaturedPicture | null {
  const parts = ['image', 'cover', 'header', 'featured_image'].map((name) => partIn(fields, name));
  const named = [textIn(fields, 'image', 'featured_image', 'feature_image', 'cover'), ...parts.map((part) => textIn(part, 'image', 'path', 'src', 'url', 'teaser'))];
  const src = named.find((text) => text !== '');
  if (src === undefined) return null;
  const alt = parts.map((part) => textIn(part, 'alt')).find((text) => text !== '') ?? '';
  return { src: isRelative(src) ? belowFolder(src, folder) : src, alt: plainText(alt), caption: '' };
}

function termsOf(names: readonly string[]): PlannedTerm[] {
  return names.map((name) => ({ slug: slugFrom(name), name: plainText(name) || name }));
}

function redirectsTo(path: string | null, addresses: readonly string[]): Planned[] {
  if (path === null) return [];
  return addresses.flatMap((address) => {
    const from = address.startsWith('/') ? slashed(address) : null;
    return from === null || from === path ? [] : [{ kind: 'REDIRECT' as const, from, to: path, status: 301 as const }];
  });
}
