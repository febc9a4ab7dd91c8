import { COMPACT, createMarkupSearch, tagName } from './markup-search.ts';

/**
 * What automatic paragraphs need to know of HTML, in pieces that together are the whole text:
 * - `text`: plain text;
 * - `break`: a bare `<br>`;
 * - `inline`: anything that stands within a line and is kept as it is: a tag, a comment, a whole `<script>` or
 *   `<object>`. `hollow` says that it shows nothing by itself (a comment, `<em>`, `</a>`);
 * - `block`: the opening or closing tag of an element that no paragraph can hold, or a `whole` one (`<hr>`, `<pre>…</pre>`).
 */
export type MarkupToken =
  | { kind: 'text'; source: string }
  | { kind: 'break' }
  | { kind: 'inline'; source: string; hollow: boolean }
  | { kind: 'block'; source: string; name: string; role: 'open' | 'close' | 'whole' }

// The elements that WordPress treats as blocks, and those before which an HTML parser ends a paragraph anyway.
const BLOCKS = new Set(
  ('table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address math style p ' +
    'h1 h2 h3 h4 h5 h6 hr fieldset legend section article aside hgroup header footer nav figure figcaption details menu summary ' +
    'main center dialog dir').split(' '),
);
const HOLLOW = new Set(['a', 'abbr', 'b', 'big', 'cite', 'code', 'del', 'em', 'font', 'i', 'ins', 'mark', 'q', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'u']);
// What WordPress's editor writes where a teaser ends or a post is cut into pages, and what stands for a finished block.
const MARKER = /^<!--(?:more|nextpage|noteaser|block-* \d)/;

/** Cuts HTML, however broken, into tokens. Linear in the text's length; a `<` that begins nothing is text. */
export function* markupTokens(html: string): Generator<MarkupToken> {
  const search = createMarkupSearch(html);
  let textStart = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const end = search.endOfMarkup(at);
    if (end < 0) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > textStart) yield { kind: 'text', source: html.slice(textStart, at) }
    const whole = search.endOfElement(at, end);
    yield tokenOf(html.slice(at, end), whole > end ? html.slice(at, whole) : undefined);
    textStart = Math.max(end, whole);
    at = html.indexOf('<', textStart);
  }
  if (textStart < html.length) yield { kind: 'text', source: html.slice(textStart) }
}

function tokenOf(tag: string, whole: string | undefined): MarkupToken {
  const name = tagName(tag);
  if (name === '') return MARKER.test(tag) ? { kind: 'block', source: tag, name: '', role: 'whole' } : { kind: 'inline', source: tag, hollow: tag.startsWith('<!--') }
  if (/^<br\s*\/?>$/i.test(tag)) return { kind: 'break' }
  if (BLOCKS.has(name)) return { kind: 'block', source: whole ?? tag, name, role: whole ? 'whole' : blockRole(tag, name) }
  if (whole && COMPACT.has(name)) return { kind: 'inline', source: compact(whole), hollow: false }
  return { kind: 'inline', source: whole ?? tag, hollow: HOLLOW.has(name) }
}

function blockRole(tag: string, name: string): 'open' | 'close' | 'whole' {
  if (tag.startsWith('</')) return 'close';
  return name === 'hr' || tag.endsWith('/>') ? 'whole' : 'open';
}

/** The element without the white space that stands alone between two of its tags. */
function compact(element: string): string {
  const search = createMarkupSearch(element);
  let compacted = '';
  for (let at = 0; at < element.length;) {
    const end = element[at] === '<' ? search.endOfMarkup(at) : -1;
    const next = end > 0 ? end : nextIndex(element, at + 1);
    const piece = element.slice(at, next);
    if (piece.trim() !== '') compacted += piece;
    at = next;
  }
  return compacted;
}

function nextIndex(text: string, from: number): number {
  const index = text.indexOf('<', from);
  return index < 0 ? text.length : index;
}
