import { mergeAttributes, Node } from '@tiptap/core';
import { jsonAttribute, textAttribute } from './kept.ts';

/**
 * A picture with its caption. `image` are the attributes of its `<img>` but for address and description; `link` those of
 * the link around it; `wrapper` says what stood around it: a figure, a paragraph, or nothing. `upload` names a file on its way.
 */
export const Picture = Node.create({
  name: 'picture',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  defining: true,
  addAttributes: () => ({
    src: textAttribute('data-src', ''),
    alt: textAttribute('data-alt', ''),
    credit: textAttribute('data-credit', ''),
    image: jsonAttribute('data-image'),
    link: jsonAttribute('data-link'),
    wrapper: textAttribute('data-wrapper', 'figure'),
    captionKept: jsonAttribute('data-caption-kept'),
    upload: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: 'figure[data-picture]' }, { tag: 'img[src]', getAttrs: (node) => ({ src: node.getAttribute('src'), alt: node.getAttribute('alt') ?? '' }) }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes, { 'data-picture': '' }), 0],
});

/** Pictures side by side. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'picture+',
  isolating: true,
  addAttributes: () => ({ element: textAttribute('data-element', 'div'), captionHtml: textAttribute('data-caption-html') }),
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-gallery': '' }), 0],
});

/**
 * A video or a recording by its address, loaded on click. `form` is how it is written: `line` (an address alone in a
 * paragraph), `frame` (an iframe), `media` (a video or audio element), `wordpress` (its embed block).
 */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  content: 'inline*',
  draggable: true,
  isolating: true,
  defining: true,
  addAttributes: () => ({
    address: textAttribute('data-address', ''),
    title: textAttribute('data-title', ''),
    form: textAttribute('data-form', 'frame'),
    element: textAttribute('data-element', 'iframe'),
    inner: jsonAttribute('data-inner'),
    wrapper: textAttribute('data-wrapper', 'figure'),
    captionKept: jsonAttribute('data-caption-kept'),
  }),
  parseHTML: () => [{ tag: 'figure[data-embedded]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', mergeAttributes(HTMLAttributes, { 'data-embedded': '' }), 0],
});

/** HTML that the editor shows as it is written. */
export const RawHtml = Node.create({
  name: 'rawHtml',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ html: textAttribute('data-html', '') }),
  parseHTML: () => [{ tag: 'div[data-html]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
});

/** An election result; `data` is what its `data-result` attribute holds. */
export const Result = Node.create({
  name: 'result',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ data: textAttribute('data-result', '') }),
  parseHTML: () => [{ tag: 'div[data-result]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
});

/** Where the teaser ends. `words` are those of the link, if somebody wrote any. */
export const More = Node.create({
  name: 'more',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ words: textAttribute('data-words', '') }),
  parseHTML: () => [{ tag: 'div[data-more]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-more': '' })],
});

/** A box around blocks: an aside, a section, a division of WordPress's. */
export const Group = Node.create({
  name: 'group',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'aside' }, { tag: 'div[data-group]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-group': '' }), 0],
});

/** The notes at the foot; each is known by the id that its mark in the text has too. */
export const Footnotes = Node.create({
  name: 'footnotes',
  group: 'block',
  content: 'footnote+',
  isolating: true,
  selectable: false,
  parseHTML: () => [{ tag: 'ol[data-footnotes]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['ol', mergeAttributes(HTMLAttributes, { 'data-footnotes': '' }), 0],
});

export const Footnote = Node.create({
  name: 'footnote',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ id: textAttribute('data-id', '') }),
  parseHTML: () => [{ tag: 'li[data-id]', context: 'footnotes/', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});
