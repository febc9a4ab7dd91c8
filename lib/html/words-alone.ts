import type { RenderedComment } from './comment.ts';

/** What may be a mark of Markdown, of HTML or of an address, wherever it stands; and signs that no keyboard types. */
const MARK = /[*_~`[\]<>&\\@|#+=\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|www\.|:\/\//iu;
/** A line that begins with a letter, or with a quotation mark or bracket before one, and holds no spaces but single ones. */
const PLAIN = /^["'(“‘]?\p{L}\S*(?: \S+)*$/u;

/**
 * What a comment of words alone looks like: most are, and reading them as Markdown is half the work of posting one. Null for
 * every text that could be anything else; for the others the same, to the letter, as `renderMarkdown` makes of them.
 */
export function wordsAlone(source: string): RenderedComment | null {
  if (MARK.test(source.replaceAll('\n', ' '))) return null;
  const paragraphs = source.split(/\n\n+/).map((paragraph) => paragraph.split('\n'));
  if (!paragraphs.every((lines) => lines.every((line) => PLAIN.test(line)))) return null;
  return {
    html: paragraphs.map((lines) => `<p>${lines.join('<br>\n')}</p>`).join('\n'),
    text: paragraphs.map((lines) => lines.join('\n')).join('\n'),
  };
}
