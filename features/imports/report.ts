import type { Archive } from './archive-reader.ts';
import { COUNTED, type Counted, type Counts } from './counts.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { FindingsOfKind, ImportSummary } from './import-summary.ts';

/** What an import did, in plain words, a line each. `siteUrl` is this site's address, without a slash behind. */
export function reportLines(summary: ImportSummary, siteUrl: string): string[] {
  const { added, updated, unchanged, newest, sampleRemoved } = summary;
  return [
    ...arrivalLines(added, newest && `${siteUrl}${encodeURI(newest.path)}`),
    ...(total(updated) > 0 ? [`${countWords(updated)} had a newer version, which is here now.`] : []),
    ...(total(unchanged, CONTENT) > 0 ? [`${countWords(unchanged, CONTENT)} ${be(unchanged, 'was', 'were')} already here.`] : []),
    ...(total(added) + total(updated) > 0 ? [] : [total(unchanged) > 0 ? 'Nothing had to change.' : 'The file holds nothing that this site can take.']),
    ...(sampleRemoved ? ['The sample content made room for your archive.'] : []),
    ...leftOutLines(summary.archive),
    ...summary.findings.flatMap(findingLines),
  ];
}

/** "1 post and 4 comments are here: newest at …", then what came with them. */
function arrivalLines(added: Counts, newest: string | null): string[] {
  const subjects = countWords(added, SUBJECTS);
  if (total(added, CONTENT) === 0) return subjects ? [`New here: ${subjects}.`] : [];
  const place = newest && added.posts > 0 ? `: newest at ${newest}` : '.';
  return [`${countWords(added, CONTENT)} ${be(added, 'is', 'are')} here${place}`, ...(subjects ? [`With them came ${subjects}.`] : [])];
}

/** What an archive would bring, a line each. */
export function forecastLines({ site, holds, leftOut }: Pick<Archive, 'site' | 'holds' | 'leftOut'>): string[] {
  const name = [site.title, ...site.addresses].filter(Boolean).slice(0, 2).join(', ');
  return [
    `This is an export of ${name || 'a site without a name'}.`,
    `It holds ${countWords(holds) || 'nothing that this site can take'}. Nothing was written.`,
    ...leftOutLines({ leftOut }),
  ];
}

/** "18 of the type attachment, 7 of the type product" */
function leftOutLines({ leftOut }: Pick<Archive, 'leftOut'>): string[] {
  if (leftOut.length === 0) return [];
  return [`Kept for a later export only, since it has no place here: ${leftOut.map(({ postType, count }) => `${count.toLocaleString('en-GB')} of the type ${postType}`).join(', ')}.`];
}

const HEADINGS = {
  repaired: 'Repaired',
  'left-out': 'Left out',
  changed: 'Changed',
  'kept-here': 'Kept as it is here',
  words: 'Words that differ',
  unresolved: 'Leads nowhere',
  media: 'Files',
  'brought-back': 'Brought back',
} as const satisfies Record<FindingKind, string>;

/** The first of a kind, a line each, below how many there are. */
function findingLines({ kind, count, first }: FindingsOfKind): string[] {
  const rest = count - first.length;
  return [
    `${HEADINGS[kind]} (${count.toLocaleString('en-GB')}):`,
    ...first.map((finding) => `  ${findingLine(finding)}`),
    ...(rest > 0 ? [`  … and ${rest.toLocaleString('en-GB')} more.`] : []),
  ];
}

/** `"A title" (line 12): what happened. Was /a/, is /a-2/` */
export function findingLine({ itemType, title, line, message, oldAddress, newAddress }: Finding): string {
  const name = title ? `"${title}"` : itemType;
  const addresses = [oldAddress && `Was ${oldAddress}`, newAddress && `is ${newAddress}`].filter(Boolean).join(', ');
  return `${name}${line ? ` (line ${line})` : ''}: ${message}${addresses && ` ${addresses.charAt(0).toUpperCase()}${addresses.slice(1)}`}`;
}

const NAMES = {
  posts: ['post', 'posts'],
  pages: ['page', 'pages'],
  comments: ['comment', 'comments'],
  authors: ['author', 'authors'],
  categories: ['category', 'categories'],
  tags: ['tag', 'tags'],
  attachments: ['picture or file', 'pictures and files'],
  menuItems: ['menu entry', 'menu entries'],
  redirects: ['redirect', 'redirects'],
} as const satisfies Record<Counted, readonly [string, string]>;
const CONTENT = ['posts', 'pages', 'comments'] as const;
/** What comes with them. */
const SUBJECTS = COUNTED.filter((kind) => !CONTENT.some((content) => content === kind));

/** "1 post, 4 comments and 2 tags"; '' for nothing at all. */
function countWords(counts: Partial<Counts>, kinds: readonly Counted[] = COUNTED): string {
  const parts = kinds
    .map((kind) => ({ kind, count: counts[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count.toLocaleString('en-GB')} ${NAMES[kind][count === 1 ? 0 : 1]}`);
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}

function total(counts: Counts, kinds: readonly Counted[] = COUNTED): number {
  return kinds.reduce((sum, kind) => sum + counts[kind], 0);
}

function be(counts: Counts, one: string, several: string): string {
  return total(counts, CONTENT) === 1 ? one : several;
}
