import type { Options as Schema } from 'rehype-sanitize';

const TABLE_PARTS = ['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

const TEXT =
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr';
const BLOCKS = 'aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table ul';

const CITED = ['cite', 'dateTime'];
const ALIGNMENT = /^align(left|right|center|wide|full|none)$/;
const TEXT_ALIGNMENT = /^text-(?:center|right)$/;
const COLUMNS = /^columns-[1-9]$/;

/** The class names of ours that an element may have. */
function classes(...names: (string | RegExp)[]): [string, ...(string | RegExp)[]] {
  return ['className', ...names];
}
const LINES = ['h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'figcaption', 'summary', 'caption'];

/** What a newspaper article needs, and nothing that runs, loads, styles or asks. */
export const bodySchema: Schema = {
  tagNames: [...TEXT.split(' '), ...BLOCKS.split(' '), ...TABLE_PARTS],
  // Dropped with all that they hold; any other unknown element is dropped alone.
  strip: (
    'script style template title textarea select button xmp noembed noframes plaintext iframe frameset svg math ' +
    'head applet canvas datalist'
  ).split(' '),
  ancestors: Object.fromEntries(TABLE_PARTS.map((part) => [part, ['table']])),
  attributes: {
    ...Object.fromEntries(LINES.map((line) => [line, [classes(TEXT_ALIGNMENT)]])),
    '*': ['id', 'lang', 'dir', 'title'],
    a: ['href', 'hrefLang', 'name', classes('button-link', 'embed-to')],
    blockquote: ['cite', classes('pullquote', TEXT_ALIGNMENT)],
    code: [['className', /^language-[\w-]+$/]],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: CITED,
    details: ['open'],
    div: [
      classes('table-scroll', 'footnotes', 'gallery', COLUMNS, 'columns', 'column', 'cover', 'media-text', 'media-right', 'buttons', 'panel', TEXT_ALIGNMENT, ALIGNMENT),
    ],
    figure: [classes('gallery', COLUMNS, 'pullquote', 'link', ALIGNMENT, TEXT_ALIGNMENT)],
    hr: [classes('wide', 'dots')],
    img: ['src', 'srcSet', 'alt', ['width', /^\d{1,5}$/], ['height', /^\d{1,5}$/], classes(ALIGNMENT)],
    ins: CITED,
    li: [['value', /^-?\d+$/], classes(TEXT_ALIGNMENT)],
    ol: [['start', /^-?\d+$/], 'reversed', ['type', /^[1aAiI]$/]],
    // A file to download.
    p: [classes('file', TEXT_ALIGNMENT)],
    pre: [classes('verse')],
    q: ['cite'],
    section: [classes('footnotes', 'panel')],
    table: [classes('stripes', ALIGNMENT)],
    td: ['colSpan', 'rowSpan', 'headers', classes(TEXT_ALIGNMENT)],
    th: [classes(TEXT_ALIGNMENT), 'colSpan', 'rowSpan', 'headers', 'abbr', ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    time: ['dateTime'],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
  },
  // Ids are prefixed by anchorBody, which leads the links along.
  clobber: [],
  required: {},
};
