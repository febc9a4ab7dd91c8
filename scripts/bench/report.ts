import type { AdminList } from './admin-lists.ts';
import type { Comparison } from './compare.ts';
import type { Importing } from './importing.ts';
import type { Posting } from './posting.ts';
import type { Scaled } from './scale.ts';

/** Above this part of a core, whoever asked was busy enough to be the limit. */
const CLIENT_LIMIT = 0.95;

/** The table of a site's figures beside a bare server's, in Markdown. */
export function loadTable(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ name, site, bare, ratio }) => [
    name + (Math.max(site.clientShare, bare.clientShare) > CLIENT_LIMIT ? ' *' : ''),
    whole(site.requestsPerSecond), ms(site.p50), ms(site.p99), ratio < 0.01 ? ratio.toFixed(4) : ratio.toFixed(2),
  ]);
  const busy = rows.some(([name]) => name?.endsWith('*'));
  return table(['what', 'requests/s', 'p50 ms', 'p99 ms', 'ratio to a bare server'], rows) + (busy ? '\n\\* the asker was busy all the time, if only with the bare server, which may be faster than the ratio says\n' : '');
}

/** The table of times at two sizes of archive, in Markdown. */
export function scaleTable(rows: readonly Scaled[], small: number, large: number): string {
  const head = ['one at a time, not cached', `p50 ms at ${whole(small)} posts`, `p50 ms at ${whole(large)} posts`, 'ratio'];
  return table(head, rows.map((row) => [row.name, ms(row.small), ms(row.large), (row.large / row.small).toFixed(2)]));
}

/** The table of what writing comments takes, in Markdown. */
export function postingTable(rows: readonly Posting[]): string {
  const head = ['posting under 5,000 comments', 'p50 ms', 'p95 ms', 'comments/s', 'lost', 'doubled'];
  return table(head, rows.map((row) => [row.name, ms(row.p50), ms(row.p95), whole(row.perSecond), whole(row.lost), whole(row.doubled)]));
}

/** The table of the editors' lists, in Markdown. */
export function adminTable(rows: readonly AdminList[]): string {
  return table(['the editors’ lists, of 100,000 posts and 1,000,000 comments', 'p50 ms'], rows.map(({ name, p50 }) => [name, ms(p50)]));
}

/** What an import took, in Markdown. */
export function importingTable({ bytes, items, seconds, itemsPerSecond, peakMegabytes, readers }: Importing): string {
  const head = ['an import', 'MB', 'items', 'seconds', 'items/s', 'peak MB', 'readers’ p50 ms', 'p99 ms'];
  return table(head, [['of an invented export', whole(bytes / 1e6), whole(items), whole(seconds), whole(itemsPerSecond), peakMegabytes === undefined ? '?' : whole(peakMegabytes), ms(readers.p50), ms(readers.p99)]]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n') + '\n';
}

const whole = (number: number) => Math.round(number).toLocaleString('en');
const ms = (number: number) => number.toFixed(number < 10 ? 2 : 1);
