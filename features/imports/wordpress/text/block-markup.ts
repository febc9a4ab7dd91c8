import { autoParagraphs } from '../paragraphs.ts';
import { blockMarks, type BlockMark } from './block-marks.ts';
import { dynamicBlock } from './dynamic-blocks.ts';
import type { Remarks } from './remarks.ts';

/** Blocks whose text is in lines. */
const IN_LINES = new Set(['core/freeform', 'core/shortcode']);

/**
 * The markup of the block editor with all that WordPress would have filled in: paragraphs for text outside of blocks, and
 * something for blocks that are only a mark. `footnotes` is the HTML that stands in the place of their block, or at the end.
 * One pass; all other blocks stay byte for byte. `added` is the HTML that stands for blocks now.
 */
export function filledBlocks(text: string, footnotes: string, remarks: Remarks): { html: string; added: string } {
  const parts: string[] = [];
  const open: string[] = [];
  const added: string[] = [footnotes];
  let start = 0;
  let notes = footnotes;
  for (const mark of blockMarks(text)) {
    parts.push(between(text.slice(start, mark.start), open), filled(mark));
    start = mark.end;
    if (mark.kind === 'open') open.push(mark.name);
    else if (mark.kind === 'close') open.pop();
  }
  parts.push(between(text.slice(start), open));
  return { html: parts.join('') + (notes && `\n\n${notes}`), added: added.join('\n') };

  function filled(mark: BlockMark): string {
    const source = text.slice(mark.start, mark.end);
    if (mark.kind !== 'whole') return source;
    if (mark.name !== 'core/footnotes') {
      added.push(dynamicBlock(mark, source, remarks));
      return added.at(-1) ?? '';
    }
    const placed = notes;
    notes = '';
    return placed || source;
  }
}

function between(text: string, open: readonly string[]): string {
  const inLines = open.length === 0 || IN_LINES.has(open.at(-1) ?? '');
  const words = text.trim();
  if (!inLines || words === '') return text;
  const [lead = ''] = /^\s*/.exec(text) ?? [];
  return `${lead}${autoParagraphs(words).trimEnd()}${/\s*$/.exec(text.slice(lead.length + words.length))?.[0] ?? ''}`;
}
