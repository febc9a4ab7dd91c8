/** A mark of the block editor: a comment that begins a block, ends one, or is all there is of it. */
export interface BlockMark {
  kind: 'open' | 'close' | 'whole';
  /** With its maker: 'core/paragraph'. */
  name: string;
  /** JSON; '' where there is none. */
  attributes: string;
  start: number;
  end: number;
}

const INSIDE = /^\s+(\/?)wp:([a-z][a-z\d_-]*(?:\/[a-z][a-z\d_-]*)?)\s/;

/** The marks of a text in order, found in one pass. A comment that only looks like one is none. */
export function blockMarks(text: string): BlockMark[] {
  const marks: BlockMark[] = [];
  for (let start = text.indexOf('<!--'); start >= 0;) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    const end = close + 3;
    const mark = markOf(text.slice(start + 4, close), start, end);
    if (mark) marks.push(mark);
    start = text.indexOf('<!--', end);
  }
  return marks;
}

function markOf(inside: string, start: number, end: number): BlockMark | undefined {
  const head = INSIDE.exec(inside);
  if (!head) return undefined;
  const rest = inside.slice(head[0].length).trimEnd();
  const isWhole = rest.endsWith('/');
  const attributes = (isWhole ? rest.slice(0, -1) : rest).trim();
  if (attributes !== '' && !attributes.startsWith('{')) return undefined;
  const name = head[2] ?? '';
  return { kind: head[1] ? 'close' : isWhole ? 'whole' : 'open', name: name.includes('/') ? name : `core/${name}`, attributes, start, end };
}

/** The attributes of a mark; none where they are not what they should be. */
export function attributesOf({ attributes }: BlockMark): Readonly<Record<string, unknown>> {
  if (attributes === '') return {};
  try {
    const value: unknown = JSON.parse(attributes);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}
