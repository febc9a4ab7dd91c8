import type { Options as Schema } from 'rehype-sanitize';

/** What a commenter may write: words, emphasis, quotations, lists, links. No ids, classes or pictures. */
export const commentSchema: Schema = {
  tagNames: 'p br a em i strong b blockquote q cite code pre ul ol li del'.split(' '),
  strip: (
    'script style template title textarea select button xmp noembed noframes plaintext iframe frameset object embed svg ' +
    'math head applet canvas datalist audio video noscript'
  ).split(' '),
  ancestors: { li: ['ul', 'ol'] },
  attributes: { a: ['href'], ol: [['start', /^\d{1,9}$/]] },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  required: {},
};
