import { attributesOf, blockMarks } from './block-marks.ts';
import type { BodyContext } from './context.ts';
import type { Remarks } from './remarks.ts';

/** A block within a block within a block: more is a circle. */
const DEEPEST = 5;
/** Of all that is put in: blocks that hold others many times grow without end. */
const MOST_CHARS = 1_000_000;

/** Puts the contents of reusable blocks (`wp:block {"ref":7}`) where a text refers to them. */
export function withReusableBlocks(text: string, context: BodyContext, remarks: Remarks): string {
  let room = MOST_CHARS;
  const filled = (part: string, depth: number): string => {
    if (!part.includes('wp:block ') && !part.includes('wp:core/block ')) return part;
    const parts: string[] = [];
    let start = 0;
    for (const mark of blockMarks(part)) {
      if (mark.kind !== 'whole' || mark.name !== 'core/block') continue;
      const { ref, content: overrides } = attributesOf(mark);
      const content = typeof ref === 'number' ? context.blocks.get(ref) : undefined;
      const fits = content !== undefined && depth < DEEPEST && content.length <= room;
      if (!fits) {
        remarks.count('Reusable blocks show nothing, for the file does not hold them, or they hold each other: number {names}.', typeof ref === 'number' ? String(ref) : 'unknown');
        continue;
      }
      if (typeof overrides === 'object' && overrides !== null) {
        remarks.say(`A shared block shows its own words, and not those that stood instead of them here: ${JSON.stringify(overrides).slice(0, 300)}`);
      }
      room -= content.length;
      parts.push(part.slice(start, mark.start), filled(content, depth + 1));
      start = mark.end;
    }
    return parts.join('') + part.slice(start);
  };
  return filled(text, 0);
}
