import type { ExportSummary } from './wordpress/scan-export.ts';

export interface Counts {
  posts: number;
  pages: number;
  comments: number;
  authors: number;
  categories: number;
  tags: number;
}

/** What an import did, for the one who started it and for the run's row. Counts are of what is committed. */
export interface ImportSummary {
  /** What the file holds. */
  read: ExportSummary;
  added: Counts;
  /** The old site had a newer version. */
  updated: Counts;
  /** Here since an earlier run, and the same. */
  unchanged: Counts;
  /** Edited here since, and so left alone although the old site has another version. */
  edited: string[];
  /** What has no place here yet, by the old site's name for its type. */
  skipped: { postType: string; count: number }[];
  /** Their old address was taken. */
  readdressed: { title: string; from: string; to: string }[];
  /** What was odd and what was done about it, a sentence each. */
  notes: string[];
  sampleRemoved: boolean;
  /** The newest published post that came from this site, in this run or an earlier one. */
  newest: { path: string; title: string } | null;
}

/** What one batch did; added to the summary once it is committed. */
export type BatchOutcome = Pick<ImportSummary, 'added' | 'updated' | 'unchanged' | 'edited' | 'readdressed' | 'notes'>;

export function noCounts(): Counts {
  return { posts: 0, pages: 0, comments: 0, authors: 0, categories: 0, tags: 0 };
}

export function emptyOutcome(): BatchOutcome {
  return { added: noCounts(), updated: noCounts(), unchanged: noCounts(), edited: [], readdressed: [], notes: [] };
}

export function emptySummary(read: ExportSummary): ImportSummary {
  const skipped = [...(read.attachments > 0 ? [{ postType: 'attachment', count: read.attachments }] : []), ...read.others];
  return { read, ...emptyOutcome(), skipped, sampleRemoved: false, newest: null };
}

/** So many sentences of a kind are kept: more than anyone reads, and no memory's worth. */
const MAX_SENTENCES = 10_000;

/** Adds what a batch did. */
export function addOutcome(summary: BatchOutcome, outcome: BatchOutcome): void {
  for (const kind of ['added', 'updated', 'unchanged'] as const) addCounts(summary[kind], outcome[kind]);
  keep(summary.edited, outcome.edited);
  keep(summary.readdressed, outcome.readdressed);
  keep(summary.notes, outcome.notes);
}

function addCounts(sum: Counts, more: Counts): void {
  sum.posts += more.posts;
  sum.pages += more.pages;
  sum.comments += more.comments;
  sum.authors += more.authors;
  sum.categories += more.categories;
  sum.tags += more.tags;
}

function keep<T>(list: T[], more: readonly T[]): void {
  list.push(...more.slice(0, Math.max(0, MAX_SENTENCES - list.length)));
}
