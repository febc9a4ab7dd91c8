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
)
// Their contents are not text in lines: nothing within is touched.
const VERBATIM = new Set(['pre', 'script', 'style', 'svg', 'textarea', 'math'])
// The line ends within are only layout, and would become gaps or stray line breaks.
const COMPACT = new Set(['object', 'select', 'video', 'audio'])
const HOLLOW = new Set(['a', 'abbr', 'b', 'big', 'cite', 'code', 'del', 'em', 'font', 'i', 'ins', 'mark', 'q', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'u'])
// What WordPress's editor writes where a teaser ends or a post is cut into pages.
const MARKER = /^<!--(?:more|nextpage|noteaser)/

/** Cuts HTML, however broken, into tokens. Linear in the text's length; a `<` that begins nothing is text. */
export function* markupTokens(html: string): Generator<MarkupToken> {
  const search = createSearch(html)
  let textStart = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    const end = search.endOfMarkup(at)
    if (end < 0) {
      at = html.indexOf('<', at + 1)
      continue
    }
    if (at > textStart) yield { kind: 'text', source: html.slice(textStart, at) }
    const whole = search.endOfElement(at, end)
    yield tokenOf(html.slice(at, end), whole > end ? html.slice(at, whole) : undefined)
    textStart = Math.max(end, whole)
    at = html.indexOf('<', textStart)
  }
  if (textStart < html.length) yield { kind: 'text', source: html.slice(textStart) }
}

function tokenOf(tag: string, whole: string | undefined): MarkupToken {
  const name = tagName(tag)
  if (name === '') return MARKER.test(tag) ? { kind: 'block', source: tag, name: '', role: 'whole' } : { kind: 'inline', source: tag, hollow: tag.startsWith('<!--') }
  if (/^<br\s*\/?>$/i.test(tag)) return { kind: 'break' }
  if (BLOCKS.has(name)) return { kind: 'block', source: whole ?? tag, name, role: whole ? 'whole' : blockRole(tag, name) }
  if (whole && COMPACT.has(name)) return { kind: 'inline', source: compact(whole), hollow: false }
  return { kind: 'inline', source: whole ?? tag, hollow: HOLLOW.has(name) }
}

function blockRole(tag: string, name: string): 'open' | 'close' | 'whole' {
  if (tag.startsWith('</')) return 'close'
  return name === 'hr' || tag.endsWith('/>') ? 'whole' : 'open'
}

/** The element without the white space that stands alone between two of its tags. */
function compact(element: string): string {
  const search = createSearch(element)
  let compacted = ''
  for (let at = 0; at < element.length;) {
    const end = element[at] === '<' ? search.endOfMarkup(at) : -1
    const next = end > 0 ? end : nextIndex(element, at + 1)
    const piece = element.slice(at, next)
    if (piece.trim() !== '') compacted += piece
    at = next
  }
  return compacted
}

function nextIndex(text: string, from: number): number {
  const index = text.indexOf('<', from)
  return index < 0 ? text.length : index
}

function tagName(tag: string): string {
  return /^<\/?([a-z][^\s/>]*)/i.exec(tag)?.[1]?.toLowerCase() ?? ''
}

/** Remembers which endings the rest of the text does not have, so that a broken text is not searched again and again. */
function createSearch(html: string) {
  const absent = new Set<string>()

  const after = (ending: string, from: number) => {
    if (absent.has(ending)) return -1
    const index = html.indexOf(ending, from)
    if (index < 0) absent.add(ending)
    return index < 0 ? -1 : index + ending.length
  }

  const endOfTag = (at: number) => {
    if (!/[a-z]/i.test(html[html[at + 1] === '/' ? at + 2 : at + 1] ?? '')) return -1
    for (let index = at + 2; index < html.length; index += 1) {
      const char = html[index]
      if (char === '>') return index + 1
      if (char === '<') return -1
      if ((char === '"' || char === "'") && html[index - 1] === '=') {
        const close = after(char, index + 1)
        if (close < 0) return -1
        index = close - 1
      }
    }
    return -1
  }

  return {
    /** Where the tag, comment or CDATA section that begins at the `<` ends; -1 where it is only a `<`. */
    endOfMarkup(at: number): number {
      if (html.startsWith('<!--', at)) return after('-->', at + 4)
      if (html.startsWith('<![CDATA[', at)) return after(']]>', at + 9)
      return endOfTag(at)
    },

    /** Where the element ends whose opening tag is given, if it is one that is kept whole; else -1. */
    endOfElement(at: number, tagEnd: number): number {
      const tag = html.slice(at, tagEnd)
      const name = tagName(tag)
      if (tag.startsWith('</') || tag.endsWith('/>') || absent.has(name)) return -1
      if (!VERBATIM.has(name) && !COMPACT.has(name)) return -1
      const tags = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi')
      tags.lastIndex = tagEnd
      let depth = 1
      for (let match = tags.exec(html); match; match = tags.exec(html)) {
        depth += match[1] ? -1 : Number(name === 'object' || name === 'svg')
        if (depth === 0) return after('>', tags.lastIndex)
      }
      absent.add(name)
      return -1
    },
  }
}
