import { createMarkupSearch, tagName } from '../markup-search.ts';

/** No link can be put in them. */
const CLOSED = new Set(['a', 'pre', 'code', 'script', 'style', 'textarea', 'svg', 'math', 'object']);
const ADDRESS = /(?<![\w./@-])(?:https?:\/\/|www\.)(?=[\p{L}\d])/giu;
const ENDINGS = new Set('.,;:!?\'*_');

/**
 * Makes links of the web addresses in the text of HTML, as WordPress does in comments. A stop at the end of an address is none of
 * it, nor is a bracket that was opened before it. Linear in the text's length.
 */
export function clickable(html: string): string {
  if (!html.includes('://') && !/www\./i.test(html)) return html;
  const search = createMarkupSearch(html);
  const parts: string[] = [];
  let start = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(start, at + 1))) {
    // <http://example.org/> is no tag.
    const end = /^<https?:\/\//i.test(html.slice(at, at + 9)) ? -1 : search.endOfMarkup(at);
    if (end < 0) continue;
    const inside = CLOSED.has(tagName(html.slice(at, Math.min(end, at + 20)))) ? search.endOfElement(at, end, CLOSED) : -1;
    parts.push(linked(html.slice(start, at)), html.slice(at, Math.max(end, inside)));
    start = Math.max(end, inside);
  }
  return parts.join('') + linked(html.slice(start));
}

function linked(text: string): string {
  const parts: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(ADDRESS)) {
    if (index < start) continue;
    const end = endOfAddress(text, index);
    const address = text.slice(index, end);
    const href = /^www\./i.test(address) ? `http://${address}` : address;
    if (URL.parse(href.replaceAll('&amp;', '&')) === null) continue;
    parts.push(text.slice(start, index), `<a href="${href}">${address}</a>`);
    start = end;
  }
  return parts.join('') + text.slice(start);
}

function endOfAddress(text: string, start: number): number {
  let depth = 0;
  let end = start;
  for (; end < text.length; end += 1) {
    const char = text[end] ?? '';
    if (/[\s<>"]/.test(char) || text.startsWith('&lt;', end) || text.startsWith('&gt;', end) || text.startsWith('&quot;', end)) break;
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth < 0) break;
  }
  while (end > start && ENDINGS.has(text[end - 1] ?? '')) end -= 1;
  return end;
}
