import type { Node } from '@tiptap/pm/model';
import type { Properties } from 'hast';
import { properties, text } from './attributes.ts';
import { tag } from './tag.ts';
import { writeEmbed, writeGallery, writePicture } from './write-media.ts';
import { writeInline } from './write-inline.ts';
import { writeTable } from './write-table.ts';

/** A block as HTML, without the white space around it. A picture that is still on its way, or an empty raw block, is ''. */
export function writeBlock(node: Node): string {
  const kept = properties(node, 'kept');
  switch (node.type.name) {
    case 'paragraph':
      return writeParagraph(node, text(node, 'tag') || 'p');
    case 'heading':
      return tag(`h${Number(node.attrs.level)}`, kept, writeInline(node));
    case 'blockquote':
      return tag('blockquote', node.attrs.pull === true ? withClass(node, 'pullquote') : kept, writeBlocks(node));
    case 'bulletList':
      return tag('ul', kept, writeItems(node));
    case 'orderedList':
      return tag('ol', { ...orderOf(node), ...kept }, writeItems(node));
    case 'codeBlock':
      return writeCode(node);
    case 'horizontalRule':
      return tag('hr', kept);
    case 'table':
      return writeTable(node, (cell) => writeTight(cell));
    case 'group':
      return tag(text(node, 'tag') || 'aside', kept, writeBlocks(node));
    case 'footnotes':
      return tag('section', { className: ['footnotes'] }, tag('ol', null, node.children.map(writeNote).join('')));
    case 'more':
      return `<!--more${text(node, 'words') && ` ${text(node, 'words').replaceAll('--', '')}`}-->`;
    case 'result':
      return tag('div', { dataResult: text(node, 'data') });
    case 'picture':
      return writePicture(node);
    case 'gallery':
      return writeGallery(node);
    case 'embed':
      return writeEmbed(node);
    default:
      return text(node, 'html');
  }
}

/** A paragraph in a tag; `none` is its words alone. */
export function writeParagraph(node: Node, name: string): string {
  return name === 'none' ? writeInline(node) : tag(name, properties(node, 'kept'), writeInline(node));
}

function writeBlocks(node: Node): string {
  return node.children.map(writeBlock).join('');
}

function writeItems(list: Node): string {
  return list.children.map((item) => tag('li', properties(item, 'kept'), writeTight(item))).join('');
}

/** The content of an item or a cell: a single paragraph stands there without its tag. */
function writeTight(parent: Node): string {
  const paragraphs = parent.children.filter((child) => child.type.name === 'paragraph');
  const bare = paragraphs.length === 1 ? paragraphs[0] : undefined;
  const blocks = parent.children.map((child) => (child === bare && text(child, 'tag') === '' && child.attrs.kept === null ? writeInline(child) : writeBlock(child)));
  return blocks.join('');
}

function orderOf(list: Node): Record<string, string | number> {
  const start = Number(list.attrs.start);
  return { ...(start !== 1 && { start }), ...(text(list, 'type') && { type: text(list, 'type') }) };
}

function writeCode(node: Node): string {
  const language = text(node, 'language');
  const words = writeInline(node);
  // A parser takes away the first line break of a <pre>.
  const inner = words.startsWith('\n') ? `\n${words}` : words;
  if (node.attrs.bare === true && language === '') return tag('pre', properties(node, 'pre'), inner);
  const own = language === '' ? {} : { className: [`language-${language}`] };
  return tag('pre', properties(node, 'pre'), tag('code', { ...own, ...properties(node, 'kept') }, words));
}

function writeNote(note: Node): string {
  const id = text(note, 'id');
  const back = tag('a', { href: `#${id}-mark`, title: 'Back to the text' }, '↩');
  return tag('li', { id }, `${writeInline(note)} ${back}`);
}

function withClass(node: Node, name: string): Properties {
  const kept = properties(node, 'kept') ?? {};
  const others = Array.isArray(kept.className) ? kept.className.map(String) : [];
  return { ...kept, className: [name, ...others] };
}
