/** What the database puts around a found word: characters of Unicode's private use, which texts are stripped of first. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A snippet of plain text as HTML: every character of the text shows as itself, what was found stands in `<mark>`. */
export function markUp(snippet: string): string {
  return snippet
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
    .replaceAll(MARK_START, '<mark>')
    .replaceAll(MARK_END, '</mark>');
}
