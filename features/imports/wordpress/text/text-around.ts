const NBSP = '&nbsp;';
const SPACES = new Set([' ', '\t', '\n', '\r', '\u00A0']);
const ENDINGS = new Set('.,:;!?)}-]');
const OPENERS = new Set('([{-');
const DASHES = new Set('—–');

/** Whether a space, in any way of writing one, ends right before the index. */
export function isSpaceBefore(text: string, index: number): boolean {
  return SPACES.has(text[index - 1] ?? '') || text.startsWith(NBSP, index - NBSP.length);
}

export function isSpaceAt(text: string, index: number): boolean {
  return SPACES.has(text[index] ?? '') || text.startsWith(NBSP, index);
}

/** Whether what stands at the index ends a quotation: a space, a stop, a closing bracket, or nothing more. */
export function isEndingAt(text: string, index: number): boolean {
  return index >= text.length || ENDINGS.has(text[index] ?? '') || text.startsWith('&gt;', index) || isSpaceAt(text, index);
}

/** Whether a quotation may begin at the index, by what stands before it. `continues`: the text goes on from a word in a tag. */
export function mayOpenAt(text: string, index: number, continues: boolean): boolean {
  if (index === 0) return !continues;
  const before = text[index - 1] ?? '';
  if (DASHES.has(before)) return /[\p{L}\p{N}]/u.test(text[index + 1] ?? '');
  return OPENERS.has(before) || text.startsWith('&lt;', index - 4) || isSpaceBefore(text, index);
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}
