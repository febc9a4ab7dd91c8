import { createMarkupSearch } from '../markup-search.ts';
import { ENGLISH, type Marks } from './marks.ts';
import { createNextOf } from './next-of.ts';
import { curlQuotes } from './quotes.ts';
import { shortcodeEnd } from './shortcode-names.ts';
import { timesSigns } from './times.ts';

/** What is within them is code, and shown as it was typed. */
const AS_TYPED = new Set(['pre', 'code', 'kbd', 'tt', 'samp', 'style', 'script', 'textarea', 'svg', 'math']);
/** After their end a word goes on: `<em>The Times</em>'s`. */
const INLINE = new Set(['a', 'abbr', 'b', 'cite', 'del', 'em', 'i', 'ins', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u']);

/**
 * WordPress's typography: curly quotation marks, dashes, ellipses, primes and times signs for what was typed, in the
 * text of HTML alone; tags, comments, code and known shortcodes stay. Linear in the text's length.
 *
 * Unlike WordPress, a mark that follows the end of an inline tag goes on from the word in it: it closes, or is an apostrophe.
 */
export function texturize(html: string, marks: Marks = ENGLISH): string {
  if (!mayChange(html)) return html;
  const parts: string[] = [];
  const within: string[] = [];
  let start = 0;
  let continues = false;
  const text = (end: number) => {
    if (end === start) return;
    const piece = html.slice(start, end);
    parts.push(within.length > 0 || !mayChange(piece) ? piece : texturizeText(piece, marks, continues));
    continues = /\S$/.test(piece.at(-1) ?? '');
  };
  const search = createMarkupSearch(html);
  const nextDelimiter = createNextOf(html, ['<', '[']);
  for (let at = nextDelimiter(0); at < html.length; at = nextDelimiter(Math.max(start, at + 1))) {
    const end = html[at] === '<' ? search.endOfMarkupLike(at) : shortcodeEnd(html, at);
    if (end < 0) continue;
    text(at);
    start = end;
    const tag = html.slice(at, end);
    parts.push(tag);
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
    continues &&= tag.startsWith('</') && INLINE.has(name);
    if (AS_TYPED.has(name)) enterOrLeave(within, name, tag);
  }
  text(html.length);
  return parts.join('');
}

function enterOrLeave(within: string[], name: string, tag: string): void {
  if (!tag.startsWith('</')) {
    if (!tag.endsWith('/>')) within.push(name);
  } else if (within.at(-1) === name) within.pop();
}

/** Signs without one of which there is nothing to change, but for the x between two numbers. */
const SIGNS = ["'", '"', '-', '&', '...', '`', '(tm)'];

function mayChange(text: string): boolean {
  return SIGNS.some((sign) => text.includes(sign)) || /\dx\d/.test(text);
}

/** Words that begin with an apostrophe. */
const CLIPPED = /'(?:tain't|twere|twas|tis|twill|til|bout|nuff|round|cause|em)/g;
const SPACE = String.raw`[\r\n\t \u00A0]|&nbsp;`;
const LONE_DASHES = new RegExp(String.raw`(?<=^|${SPACE})(--?)(?=$|${SPACE})`, 'g');

function texturizeText(text: string, marks: Marks, continues: boolean): string {
  const fixed = outsideAddresses(text, (words) => words.replaceAll('...', '…').replaceAll(' (tm)', ' ™'))
    .replaceAll('``', marks.openDouble)
    .replaceAll("''", marks.closeDouble);
  const clipped = fixed.includes("'") ? fixed.replace(CLIPPED, (word) => word.replaceAll("'", marks.apostrophe)) : fixed;
  const curled = curlQuotes(clipped, marks, continues);
  const done = outsideAddresses(curled, (words) => timesSigns(words.includes('-') ? dashes(words, marks) : words));
  return done.includes('&') ? done.replace(/&(?!#(?:\d+|x[\da-f]+);|[a-z1-4]{1,8};)/gi, '&amp;') : done;
}

/** An address that is shown stays the address that it is. */
function outsideAddresses(text: string, change: (words: string) => string): string {
  if (!text.includes('://') && !text.includes('www.')) return change(text);
  return text
    .split(/((?:https?:\/\/|www\.)[^\s<>"“”„«»]+)/i)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}

function dashes(text: string, { emDash, enDash }: Marks): string {
  return text
    .replaceAll('---', emDash)
    .replace(LONE_DASHES, (dash) => (dash === '--' ? emDash : enDash))
    // Not the mark of an address in letters of another script.
    .replace(/(?<!xn)--/g, enDash);
}
