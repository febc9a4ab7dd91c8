import { plainText } from './wordpress/plain-text.ts';
import { createMarkupSearch, tagName } from './wordpress/markup-search.ts';

/** What stands in them is shown to nobody, or only where something cannot be played. */
const UNSEEN = new Set('script style template noembed noframes iframe svg canvas datalist title video audio object applet'.split(' '));
/** They part no words; links do, which stand side by side as buttons. */
const INLINE = new Set(
  ('abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup ' +
    'time tt u var wbr').split(' '),
);
/** Of comments, only those that stand between blocks part words. */
const MARK = /^<!--\s*(?:\/?wp:|more|nextpage|noteaser)/;

/**
 * The words that HTML shows, however broken it is: letters and digits alone, so that typography makes no difference, and without
 * web addresses, which are shown as what they lead to. Linear in the text's length.
 */
export function visibleWords(html: string): string[] {
  const text = wordText(html);
  const words: string[] = [];
  for (let start = wordStart(text, 0); start < text.length; ) {
    let end = start + 1;
    while (isInWord(text, end)) end += 1;
    words.push(text.slice(start, end));
    start = wordStart(text, end);
  }
  return words;
}

/** Whether both show the same words in the same order: what `visibleWords` says of nearly every text, without a list of them. */
export function showSameWords(one: string, other: string): boolean {
  const [text, otherText] = [wordText(one), wordText(other)];
  let at = wordStart(text, 0);
  let otherAt = wordStart(otherText, 0);
  while (at < text.length && otherAt < otherText.length) {
    for (; isInWord(text, at); at += 1, otherAt += 1) if (text.charCodeAt(at) !== otherText.charCodeAt(otherAt) || !isInWord(otherText, otherAt)) return false;
    if (isInWord(otherText, otherAt)) return false;
    at = wordStart(text, at);
    otherAt = wordStart(otherText, otherAt);
  }
  return at === text.length && otherAt === otherText.length;
}

/** What is seen, but for web addresses. */
function wordText(html: string): string {
  const text = visibleText(html);
  const words = text.includes('://') ? text.replace(/https?:\/\/[^\s"'<>“”„«»‘’‚‹›[\]]+/gi, ' ') : text;
  return words.includes(' (tm)') ? words.replaceAll(' (tm)', ' ') : words;
}

/** Where the next word begins: a run of letters and digits. At the text's end where there is none. */
function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isInWord(text, at)) at += 1;
  return at;
}

const X = 120;

/** The x between two digits is a sign, which typography makes of it. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) && !(code === X && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Of whatever script: everything beyond ASCII but the signs that typography uses. NaN, behind the end, is none. */
function isLetter(code: number): boolean {
  if (code < 128) return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  return code !== 0xd7 && code !== 0xf7 && code !== 0xfeff && !(code >= 0x3000 && code <= 0x303f) && !Number.isNaN(code);
}

function visibleText(html: string): string {
  if (!html.includes('<')) return decoded(html);
  const search = createMarkupSearch(html);
  const parts: string[] = [];
  let start = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(start, at + 1))) {
    const end = search.endOfMarkup(at);
    if (end < 0) continue;
    const name = tagName(html.slice(at, Math.min(end, at + 40)));
    const whole = UNSEEN.has(name) ? search.endOfElement(at, end, UNSEEN) : -1;
    parts.push(html.slice(start, at));
    if (name === '' ? MARK.test(html.slice(at, at + 20)) : !INLINE.has(name)) parts.push(' ');
    start = Math.max(end, whole);
  }
  parts.push(html.slice(start));
  return decoded(parts.join(''));
}

function decoded(text: string): string {
  return text.includes('&') ? text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});?/gi, character) : text;
}

/** Few are used, and reading one is dear. */
const MOST_KEPT = 500;
const characters = new Map<string, string>();

function character(entity: string): string {
  const known = characters.get(entity);
  if (known !== undefined) return known;
  const meant = plainText(`<b>${entity}</b>`) || ' ';
  if (characters.size < MOST_KEPT) characters.set(entity, meant);
  return meant;
}
