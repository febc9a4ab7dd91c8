// The line ends within are only layout, and would become gaps or stray line breaks.
export const COMPACT = new Set(['object', 'select', 'video', 'audio']);
// The contents of the others are not text in lines: nothing within is touched.
const WHOLE = new Set(['pre', 'script', 'style', 'svg', 'textarea', 'math', ...COMPACT]);

/** Remembers which endings the rest of the text does not have, so that a broken text is not searched again and again. */
export function createMarkupSearch(html: string) {
  const absent = new Set<string>();

  const after = (ending: string, from: number) => {
    if (absent.has(ending)) return -1;
    const index = html.indexOf(ending, from);
    if (index < 0) absent.add(ending);
    return index < 0 ? -1 : index + ending.length;
  };

  const endOfTag = (at: number) => {
    if (!/[a-z]/i.test(html[html[at + 1] === '/' ? at + 2 : at + 1] ?? '')) return -1;
    for (let index = at + 2; index < html.length; index += 1) {
      const char = html[index];
      if (char === '>') return index + 1;
      if (char === '<') return -1;
      if ((char === '"' || char === "'") && html[index - 1] === '=') {
        const close = after(char, index + 1);
        if (close < 0) return -1;
        index = close - 1;
      }
    }
    return -1;
  };

  return {
    /** Where the tag, comment or CDATA section that begins at the `<` ends; -1 where it is only a `<`. */
    endOfMarkup(at: number): number {
      if (html.startsWith('<!--', at)) return after('-->', at + 2);
      if (html.startsWith('<![CDATA[', at)) return after(']]>', at + 9);
      return endOfTag(at);
    },

    /** The same as WordPress sees it: what begins like a tag, and is none, goes to the next `>` too, or to the text's end. */
    endOfMarkupLike(at: number): number {
      const end = this.endOfMarkup(at);
      if (end >= 0 || /[\s\d=]/.test(html[at + 1] ?? ' ')) return end;
      for (let index = at + 1; index < html.length; index += 1) {
        if (html[index] === '>') return index + 1;
        if (html[index] === '<') return -1;
      }
      return html.length;
    },

    /** Where the element ends whose opening tag is given, if it is one of those that are kept whole; else -1. */
    endOfElement(at: number, tagEnd: number, kept: ReadonlySet<string> = WHOLE): number {
      const tag = html.slice(at, tagEnd);
      const name = tagName(tag);
      if (tag.startsWith('</') || tag.endsWith('/>') || absent.has(name)) return -1;
      if (!kept.has(name)) return -1;
      const tags = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi');
      tags.lastIndex = tagEnd;
      let depth = 1;
      for (let match = tags.exec(html); match; match = tags.exec(html)) {
        depth += match[1] ? -1 : Number(name === 'object' || name === 'svg');
        if (depth === 0) return after('>', tags.lastIndex);
      }
      absent.add(name);
      return -1;
    },
  };
}

/** The element's name in small letters; '' for a comment. */
export function tagName(tag: string): string {
  return /^<\/?([a-z][^\s/>]*)/i.exec(tag)?.[1]?.toLowerCase() ?? '';
}

