import type { Archive } from './archive-reader.ts';
import { addCounts, noCounts, type Counts } from './counts.ts';
import type { Finding, FindingKind } from './finding.ts';
import { addMade, nothingMade, type Made } from './made.ts';
import type { ReplacedThing } from './replaced.ts';

/** What one batch did; it is written in the batch's own transaction. */
export interface BatchOutcome {
  added: Counts;
  /** The old site had a newer version. */
  updated: Counts;
  /** Here since an earlier run, and the same. */
  unchanged: Counts;
  findings: Finding[];
  made: Made;
  /** What it changed, as that was before. */
  replaced: ReplacedThing[];
}

/** So many of each kind of finding are told at once. */
export const FINDINGS_SHOWN = 20;

/** What an import did, for the one who started it. */
export interface ImportSummary extends RunCounts {
  runId: number;
  /** What the files hold. */
  archive: Pick<Archive, 'holds' | 'leftOut' | 'site'>;
  /** The first of each kind, and how many there are. */
  findings: FindingsOfKind[];
  /** The newest published post that came from this site, in this run or an earlier one. */
  newest: { path: string; title: string } | null;
}

export interface FindingsOfKind {
  kind: FindingKind;
  count: number;
  first: Finding[];
}

/** What the batches of a run did, all together: counts of what is committed. */
export interface RunCounts extends Pick<BatchOutcome, 'added' | 'updated' | 'unchanged'> {
  sampleRemoved: boolean;
}

export function emptyOutcome(): BatchOutcome {
  return { added: noCounts(), updated: noCounts(), unchanged: noCounts(), findings: [], made: nothingMade(), replaced: [] };
}

export function noRunCounts(): RunCounts {
  return { added: noCounts(), updated: noCounts(), unchanged: noCounts(), sampleRemoved: false };
}

/** Adds what one part of a batch did to what the others did. */
export function addOutcome(outcome: BatchOutcome, more: BatchOutcome): void {
  for (const kind of ['added', 'updated', 'unchanged'] as const) addCounts(outcome[kind], more[kind]);
  for (const finding of more.findings) outcome.findings.push(finding);
  addMade(outcome.made, more.made);
  outcome.replaced.push(...more.replaced);
}
