import type { Element, ElementContent } from 'hast';
import { attribute, element, type Fragment, isElement, replaceElements, textNode, textOf } from '#lib/html/tree.ts';
import { styleOf } from './style.ts';

/** Takes Word's footnotes out of the text: marks become the editor's own, and the notes come back, each an item. */
export function takeFootnotes(tree: Fragment, newId: () => string): Element[] {
  const ids = new Map<string, string>();
  const notes = new Map<string, Element>();
  replaceElements(tree, (node) => {
    const name = noteName(node);
    if (name !== undefined) notes.set(name, node);
    if (name === undefined && styleOf(node).get('mso-element') !== 'footnote-list') return undefined;
    if (name === undefined) for (const note of node.children) if (isElement(note)) notes.set(noteName(note) ?? '', note);
    return [];
  });
  notes.delete('');
  replaceElements(tree, (node) => {
    const name = /^#_(ftn|edn)(\d+)$/.exec(attribute(node, 'href') ?? '');
    const key = name ? `${name[1]}${name[2]}` : '';
    if (node.tagName !== 'a' || !notes.has(key)) return undefined;
    const id = ids.get(key) ?? `note-${newId()}`;
    ids.set(key, id);
    return [element('sup', { dataNote: id }, [textNode(textOf(node))])];
  });
  return [...ids].flatMap(([key, id]) => {
    const note = notes.get(key);
    return note ? [element('li', { dataId: id }, wordsOf(note))] : [];
  });
}

function noteName(node: Element): string | undefined {
  const kind = styleOf(node).get('mso-element');
  return kind === 'footnote' || kind === 'endnote' ? attribute(node, 'id') : undefined;
}

/** The note's words without the link back, its paragraphs as lines. */
function wordsOf(note: Element): ElementContent[] {
  replaceElements(note, (node) => (/^#_(ftn|edn)ref\d+$/.test(attribute(node, 'href') ?? '') ? [] : undefined));
  const lines = note.children.filter((child) => isElement(child));
  return lines.flatMap((line, index) => [...(index > 0 ? [element('br', {}, [])] : []), ...line.children]);
}
