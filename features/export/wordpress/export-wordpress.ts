import { siteSettings, type SiteSettings } from '#features/settings/schema.ts';
import { readAuthors } from './authors.ts';
import { commentRows, countComments, type CommentRow } from './comment-rows.ts';
import { exportedComment } from './exported-comment.ts';
import { IMPORTED_REDIRECTS, readContext } from './context.ts';
import { writtenGmt } from './local-date.ts';
import { countMedia, mediaItem, mediaRows } from './media-item.ts';
import { readMenus } from './menu-items.ts';
import { countOldItems, oldItems } from './old-items.ts';
import { postItem, type BareItem } from './post-item.ts';
import { numberlessRecords } from './numberless.ts';
import { countPosts, postRows, type PostRow } from './post-rows.ts';
import { rawItem, type RawItem } from './raw.ts';
import { readOldSites, type OldSite } from './read-olds.ts';
import { redirectCsv } from './redirect-csv.ts';
import { withSnapshot, type Snapshot } from './snapshot.ts';
import { readTerms } from './terms.ts';
import { taxonomyTags } from './taxonomy-tags.ts';
import { FOOT, writeHead } from './write-channel.ts';
import { writeComment } from './write-comment.ts';
import { writeWhole } from './write-file.ts';
import { CLOSE_ITEM, openItem } from './write-item.ts';

export type ExportProgress = { done: number; total: number; words: string };
export type ExportCounts = { posts: number; comments: number; media: number; others: number };

export interface WordPressExport {
  /** The database's. */
  url: string;
  file: string;
  siteUrl: string;
  now: Date;
  signal?: AbortSignal | undefined;
  onProgress?: (progress: ExportProgress) => void;
}

export interface WordPressOutcome {
  bytes: number;
  counts: ExportCounts;
  /** Sentences about what the owner has to know. */
  notes: string[];
  /** Those beside the export. */
  files: string[];
}

/**
 * Writes everything that is here into a file that WordPress's own importer takes (WXR 1.2), as it is at one moment, while the
 * site runs. What came from a WordPress site is given back as it came, but for what was changed here. Memory holds the terms, a
 * few rows, and the comments of none.
 */
export async function exportWordPress({ url, file, siteUrl, now, signal, onProgress }: WordPressExport): Promise<WordPressOutcome> {
  const counts: ExportCounts = { posts: 0, comments: 0, media: 0, others: 0 };
  const notes: string[] = [];
  return withSnapshot(url, async (snapshot) => {
    const { sites, numbers } = await readOldSites(snapshot);
    const sourceIds = sites.map(({ sourceId }) => sourceId);
    const total = (await countPosts(snapshot)) + (await countComments(snapshot)) + (await countMedia(snapshot, sourceIds)) + (await countOldItems(snapshot, sourceIds));
    let done = 0;
    const count = (kind: keyof ExportCounts) => {
      signal?.throwIfAborted();
      counts[kind] += 1;
      if (++done % PROGRESS_EVERY === 0 || done === total) onProgress?.({ done, total, words: `${counts.posts.toLocaleString('en-GB')} posts` });
    };
    const redirects = await snapshot.all<{ fromPath: string; toUrl: string; status: number }>(`SELECT "fromPath", "toUrl", "status" FROM "Redirect" WHERE NOT "id" IN (${IMPORTED_REDIRECTS}) ORDER BY "id"`);
    const beside = new Map([[csvName(file), redirectCsv(redirects)]].filter((entry): entry is [string, string] => entry[1] !== ''));
    const bytes = await writeWhole(file, pieces(snapshot, { sites, numbers, sourceIds, siteUrl, now }, count, notes), () => beside);
    return { bytes, counts, notes, files: [...beside.keys()] };
  });
}

const PROGRESS_EVERY = 100;
const csvName = (file: string) => file.replace(/\.xml(\.gz)?$/i, '-redirects.csv');

type Olds = Awaited<ReturnType<typeof readOldSites>> & { sourceIds: number[]; siteUrl: string; now: Date };

async function* pieces(snapshot: Snapshot, { sites, numbers, sourceIds, siteUrl, now }: Olds, count: (kind: keyof ExportCounts) => void, notes: string[]): AsyncGenerator<string> {
  const settings = await readSettings(snapshot);
  yield writeHead(siteOf(sites, settings, siteUrl), writtenGmt(now));
  const authors = await readAuthors(snapshot, sourceIds);
  const ofTaxonomies = await taxonomyTags(snapshot, sourceIds);
  const terms = await readTerms(snapshot, sourceIds, (slug) => !ofTaxonomies.has(slug));
  const context = await readContext(snapshot, { sites, numbers, terms, authors, siteUrl, now, timeZone: settings.timeZone });
  const menus = await readMenus(snapshot, terms, context);
  for (const text of [...authors.declared, ...terms.declared, ...menus.declared]) yield text;

  const whole = (item: BareItem) => openItem(item) + CLOSE_ITEM;
  for await (const { item, comments } of oldItems(snapshot, sourceIds, false, context.numbering)) {
    yield openItem(item);
    for (const comment of comments) yield writeComment(comment);
    yield CLOSE_ITEM;
    count(item.postType === 'attachment' ? 'media' : 'others');
    counted(comments.length, 'comments', count);
  }
  const numberless = await numberlessRecords(snapshot);
  /** Only WordPress's own records are of its shape. */
  const rawOf = async ({ importId, legacyId, raw }: PostRow): Promise<RawItem | null> => {
    if (importId === null || legacyId === null || !sourceIds.includes(importId)) return null;
    return raw === null ? numberless(importId, legacyId) : rawItem.parse(raw);
  };
  const commentsHere = commentRows(snapshot, sourceIds);
  let next: CommentRow | undefined = (await commentsHere.next()).value;
  for await (const row of postRows(snapshot)) {
    const { item, note } = await postItem(row, await rawOf(row), context);
    if (note) notes.push(note);
    yield openItem(item);
    count('posts');
    while (next && next.postId < row.id) next = (await commentsHere.next()).value;
    for (; next?.postId === row.id; next = (await commentsHere.next()).value) {
      yield writeComment(exportedComment(next, sourceIds, settings.timeZone));
      count('comments');
    }
    yield CLOSE_ITEM;
  }
  for await (const row of mediaRows(snapshot, sourceIds)) {
    yield whole(mediaItem(row, context));
    count('media');
  }
  for await (const { item } of oldItems(snapshot, sourceIds, true, context.numbering)) {
    yield whole(item);
    count('others');
  }
  for (const item of menus.items) yield whole(item);
  yield FOOT;
}

function counted(times: number, kind: keyof ExportCounts, count: (kind: keyof ExportCounts) => void): void {
  for (let at = 0; at < times; at++) count(kind);
}

async function readSettings(snapshot: Snapshot): Promise<SiteSettings> {
  const [row] = await snapshot.all<{ value: unknown }>(`SELECT "value" FROM "Setting" WHERE "key" = 'site'`);
  return siteSettings.parse(row?.value ?? {});
}

/** An old site's own addresses are what its texts' links are told from others' by. */
function siteOf(sites: readonly OldSite[], { name, tagline, language }: SiteSettings, siteUrl: string) {
  return sites[0]?.site ?? { title: name, link: siteUrl, description: tagline, language, baseSiteUrl: siteUrl, baseBlogUrl: siteUrl };
}
