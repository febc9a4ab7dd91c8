import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words that stayed, came or went. */
export type Run = { kind: 'same' | 'added' | 'removed'; text: string };
/** A line of a text with what changed in it; `skipped` lines that stayed as they were stand between. */
export type DiffLine = { runs: Run[] } | { skipped: number };

/** Past so much work two lines are shown one after the other, whole: nobody reads a comparison of everything with everything. */
const MAX_EDITS = 2_000;
const TIME_MS = 500;
/** So many unchanged lines stand around a change, so that it is found. */
const CONTEXT = 1;

/** What changed between two texts of a line for each block, by words, for people to read. Empty where nothing did. */
export function diffTexts(before: string, after: string): DiffLine[] {
  const parts = diffArrays(before.split('\n'), after.split('\n'), { timeout: TIME_MS });
  if (!parts) return lines([{ kind: 'removed', texts: before.split('\n') }, { kind: 'added', texts: after.split('\n') }]);
  const blocks = parts.map(({ added, removed, value }): Block => ({ kind: added ? 'added' : removed ? 'removed' : 'same', texts: value }));
  return blocks.some(({ kind }) => kind !== 'same') ? lines(blocks) : [];
}

type Block = { kind: Run['kind']; texts: string[] };

function lines(blocks: readonly Block[]): DiffLine[] {
  const out: DiffLine[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const [block, next] = [blocks[index], blocks[index + 1]];
    if (!block) continue;
    if (block.kind === 'same') {
      out.push(...folded(block.texts, { first: index === 0, last: index === blocks.length - 1 }));
    } else if (block.kind === 'removed' && next?.kind === 'added') {
      out.push(...changedLines(block.texts, next.texts));
      index++;
    } else {
      out.push(...block.texts.map((text) => ({ runs: [{ kind: block.kind, text }] })));
    }
  }
  return out;
}

/** Lines that took each other's place are compared by words; those beyond came or went whole. */
function changedLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({ runs: changedRuns(before[index], after[index]) }));
}

function changedRuns(before: string | undefined, after: string | undefined): Run[] {
  const whole = [...(before ? [{ kind: 'removed', text: before } as const] : []), ...(after ? [{ kind: 'added', text: after } as const] : [])];
  if (before === undefined || after === undefined) return whole;
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  return parts ? parts.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value })) : whole;
}

function folded(texts: readonly string[], { first, last }: { first: boolean; last: boolean }): DiffLine[] {
  const head = first ? 0 : CONTEXT;
  const tail = last ? 0 : CONTEXT;
  const skipped = texts.length - head - tail;
  const same = (text: string): DiffLine => ({ runs: [{ kind: 'same', text }] });
  if (skipped <= 1) return texts.map(same);
  return [...texts.slice(0, head).map(same), { skipped }, ...texts.slice(texts.length - tail).map(same)];
}
