import type { AdminList } from './admin-lists.ts';
import type { Comparison } from './compare.ts';
import type { Importing } from './importing.ts';
import type { Posting } from './posting.ts';
import type { Scaled } from './scale.ts';
import type { Sizes } from './sizes.ts';

const KILOBYTE = 1_024;

type Bar = { what: string; figure: string; holds: boolean | undefined };
type Measured = { comparisons: readonly Comparison[]; sizes: Sizes; scaled: readonly Scaled[] | undefined; discussion: number | undefined; posting: readonly Posting[]; admin: readonly AdminList[] | undefined };

/** The bars that the site promises, each with the figure seen and whether it holds; a line each, in Markdown. */
export function barLines(measured: Measured): string {
  return [...loadBars(measured), ...sizeBars(measured.sizes), ...discussionBars(measured), ...scaleBars(measured.scaled), adminBar(measured.admin)].map(lineOf).join('\n') + '\n';
}

/** The bars of an import, in the same way. */
export function importingLines({ itemsPerSecond, peakMegabytes, readers }: Importing): string {
  const bars: Bar[] = [
    { what: 'an import, at least 1,500 posts and comments a second', figure: Math.round(itemsPerSecond).toLocaleString('en'), holds: itemsPerSecond >= 1_500 },
    { what: 'its memory, under 300 MB at the most', figure: peakMegabytes === undefined ? 'none' : `${Math.round(peakMegabytes)} MB`, holds: peakMegabytes === undefined ? undefined : peakMegabytes < 300 },
    { what: 'readers meanwhile, under 100 ms at the 99th percentile', figure: `${readers.p99.toFixed(1)} ms of ${readers.requests.toLocaleString('en')} requests`, holds: readers.p99 < 100 },
  ];
  return `${bars.map(lineOf).join('\n')}\n`;
}

function lineOf({ what, figure, holds }: Bar): string {
  return `- ${what}: ${figure}, ${verdict(holds)}`;
}

function loadBars({ comparisons }: Measured): Bar[] {
  const cached = comparisons.find(({ name }) => name === 'a cached post');
  return [{ what: 'a cached post, at least 0.6 of a bare server', figure: cached ? cached.ratio.toFixed(2) : 'none', holds: cached && cached.ratio >= 0.6 }];
}

function sizeBars({ html, text, script, stylesheet }: Sizes): Bar[] {
  const most = Math.round(1.6 * text + 8 * KILOBYTE);
  return [
    { what: `a post's HTML, at most 1.6 times the text that it shows (${bytes(text)}) plus 8 KB, that is ${bytes(most)}`, figure: bytes(html), holds: html <= most },
    { what: 'its script, compressed, under 8 KB', figure: bytes(script), holds: script < 8 * KILOBYTE },
    { what: 'its stylesheet, compressed, under 15 KB', figure: bytes(stylesheet), holds: stylesheet < 15 * KILOBYTE },
  ];
}

function discussionBars({ discussion, posting }: Measured): Bar[] {
  const rows = posting.map(({ name, p95 }): Bar => ({ what: `${name}: stored within 50 ms at the 95th percentile`, figure: `${p95.toFixed(1)} ms`, holds: p95 < 50 }));
  const [lost, doubled] = [posting.reduce((sum, row) => sum + row.lost, 0), posting.reduce((sum, row) => sum + row.doubled, 0)];
  return [
    { what: 'the first page of 5,000 comments, not cached, under 60 ms', figure: discussion === undefined ? 'none' : `${discussion.toFixed(1)} ms`, holds: discussion === undefined ? undefined : discussion < 60 },
    ...rows,
    { what: 'of the comments that were answered for', figure: `${lost} lost and ${doubled} doubled`, holds: posting.length === 0 ? undefined : lost + doubled === 0 },
  ];
}

function scaleBars(scaled: readonly Scaled[] | undefined): Bar[] {
  const post = scaled?.find(({ name }) => name === 'a post');
  const unmeasured = 'not measured without --scale';
  return [
    { what: 'a post that is not cached, under 25 ms at 100,000 posts', figure: post ? `${post.large.toFixed(1)} ms` : unmeasured, holds: post && post.large < 25 },
    { what: 'and within 1.3 times of 1,000 posts', figure: post ? (post.large / post.small).toFixed(2) : unmeasured, holds: post && post.large <= 1.3 * post.small },
  ];
}

function adminBar(admin: readonly AdminList[] | undefined): Bar {
  const what = 'each of the editors’ lists under 150 ms at 100,000 posts and 1,000,000 comments';
  const slowest = admin?.toSorted((a, b) => b.p50 - a.p50)[0];
  if (!slowest) return { what, figure: 'not measured without --admin', holds: undefined };
  return { what, figure: `${slowest.p50.toFixed(1)} ms at most (${slowest.name})`, holds: slowest.p50 < 150 };
}

function verdict(holds: boolean | undefined): string {
  return holds === undefined ? 'unknown' : holds ? 'holds' : '**does not hold**';
}

const bytes = (count: number) => `${count.toLocaleString('en')} bytes`;
