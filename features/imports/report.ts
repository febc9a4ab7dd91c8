import type { Counts, ImportSummary } from './import-summary.ts';
import type { ExportSummary } from './wordpress/scan-export.ts';

/** So many lines of a kind are shown; the others are counted. */
const SHOWN = 20;

/** What an import did, in plain words, a line each. `siteUrl` is this site's address, without a slash behind. */
export function reportLines(summary: ImportSummary, siteUrl: string): string[] {
  const { added, updated, unchanged, edited, skipped, readdressed, notes, newest, sampleRemoved } = summary;
  return [
    ...arrivalLines(added, newest && `${siteUrl}${encodeURI(newest.path)}`),
    ...(total(updated) > 0 ? [`${countWords(updated)} had a newer version, which is here now.`] : []),
    ...(total(unchanged, CONTENT) > 0 ? [`${countWords(unchanged, CONTENT)} ${be(unchanged, 'was', 'were')} already here.`] : []),
    ...(total(added) + total(updated) > 0 ? [] : [total(unchanged) > 0 ? 'Nothing had to change.' : 'The file holds nothing that this site can take.']),
    ...(sampleRemoved ? ['The sample content made room for your archive.'] : []),
    ...limited(edited, (title) => `Left as it is, since it was edited here: "${title}"`),
    ...limited(readdressed, ({ title, from, to }) => `Changed address: "${title}" was at ${from}, which was taken; it is at ${to}`),
    ...(skipped.length > 0 ? [`Not taken over yet: ${typeWords(skipped)}.`] : []),
    ...limited(notes, (note) => note),
  ];
}

/** "1 post and 4 comments are here: newest at …", then what came with them. */
function arrivalLines(added: Counts, newest: string | null): string[] {
  const subjects = countWords(added, SUBJECTS);
  if (total(added, CONTENT) === 0) return subjects ? [`New here: ${subjects}.`] : [];
  const place = newest && added.posts > 0 ? `: newest at ${newest}` : '.';
  return [`${countWords(added, CONTENT)} ${be(added, 'is', 'are')} here${place}`, ...(subjects ? [`With them came ${subjects}.`] : [])];
}

/** What a file would bring, a line each. */
export function forecastLines({ site, posts, pages, comments, authors, categories, tags, attachments, others }: ExportSummary): string[] {
  const skipped = [...(attachments > 0 ? [{ postType: 'attachment', count: attachments }] : []), ...others];
  const name = [site.title, site.link].filter(Boolean).join(', ');
  return [
    `This is an export of ${name || 'a site without a name'}.`,
    `It holds ${countWords({ posts, pages, comments, authors, categories, tags }) || 'nothing that this site can take'}. Nothing was written.`,
    ...(skipped.length > 0 ? [`Not taken over yet: ${typeWords(skipped)}.`] : []),
  ];
}

const NAMES = {
  posts: ['post', 'posts'],
  pages: ['page', 'pages'],
  comments: ['comment', 'comments'],
  authors: ['author', 'authors'],
  categories: ['category', 'categories'],
  tags: ['tag', 'tags'],
} as const satisfies Record<keyof Counts, readonly [string, string]>;
const CONTENT = ['posts', 'pages', 'comments'] as const;
const SUBJECTS = ['authors', 'categories', 'tags'] as const;
const ALL = [...CONTENT, ...SUBJECTS] as const;

/** "1 post, 4 comments and 2 tags"; '' for nothing at all. */
function countWords(counts: Counts, kinds: readonly (keyof Counts)[] = ALL): string {
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind].toLocaleString('en-GB')} ${NAMES[kind][counts[kind] === 1 ? 0 : 1]}`);
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}

function total(counts: Counts, kinds: readonly (keyof Counts)[] = ALL): number {
  return kinds.reduce((sum, kind) => sum + counts[kind], 0);
}

function be(counts: Counts, one: string, several: string): string {
  return total(counts, CONTENT) === 1 ? one : several;
}

/** "18 of the type attachment, 7 of the type product" */
function typeWords(types: readonly { postType: string; count: number }[]): string {
  return types.map(({ postType, count }) => `${count.toLocaleString('en-GB')} of the type ${postType}`).join(', ');
}

function limited<T>(items: readonly T[], line: (item: T) => string): string[] {
  const rest = items.length - SHOWN;
  return [...items.slice(0, SHOWN).map(line), ...(rest > 0 ? [`… and ${rest.toLocaleString('en-GB')} more.`] : [])];
}
