import { Extension } from '@tiptap/core';
import type { Properties } from 'hast';

/** Where a block of an opened body came from: its own bytes, and those around it that belong to no block. */
export interface Origin {
  /** Its place among the blocks that were opened, from 0. */
  index: number;
  /** White space and block comments before it. */
  lead: string;
  source: string;
  /** Block comments after it. */
  tail: string;
}

const BLOCKS = ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'codeBlock', 'horizontalRule', 'table'];
const OWN_BLOCKS = ['picture', 'gallery', 'embed', 'rawHtml', 'result', 'more', 'footnotes', 'group'];
const PARTS = ['listItem', 'tableRow', 'tableCell', 'tableHeader', 'picture', 'gallery', 'embed', 'group'];
const MARKS = ['bold', 'italic', 'strike', 'code', 'link', 'element'];

/**
 * What every block carries so that nothing of an imported body is lost: `origin` (at the top level alone), and `kept`,
 * the attributes that the editor has no control for. `tag` tells which of two elements that look alike was written.
 */
export const KeptAttributes = Extension.create({
  name: 'keptAttributes',
  addGlobalAttributes() {
    return [
      { types: [...BLOCKS, ...OWN_BLOCKS], attributes: { origin: { default: null, rendered: false, keepOnSplit: false } } },
      { types: [...new Set([...BLOCKS, ...PARTS, ...MARKS])], attributes: { kept: jsonAttribute('data-kept') } },
      { types: ['paragraph', 'bold', 'italic', 'strike', 'group'], attributes: { tag: textAttribute('data-tag') } },
      { types: ['tableRow'], attributes: { section: textAttribute('data-section') } },
      { types: ['blockquote'], attributes: { pull: pullAttribute } },
      { types: ['codeBlock'], attributes: { pre: jsonAttribute('data-pre'), bare: jsonAttribute('data-bare') } },
      {
        types: ['table'],
        attributes: { figure: jsonAttribute('data-figure'), caption: textAttribute('data-caption'), captionKept: jsonAttribute('data-caption-kept') },
      },
    ];
  },
});

const pullAttribute = {
  default: false,
  parseHTML: (node: HTMLElement) => node.classList.contains('pullquote'),
  renderHTML: ({ pull }: Record<string, unknown>) => (pull ? { class: 'pullquote' } : {}),
};

/** An attribute that any JSON can be; it goes along when a block is cut and pasted. */
export function jsonAttribute(name: string, fallback: unknown = null) {
  return {
    default: fallback,
    keepOnSplit: false,
    // Null leaves it to the rule's own attributes, then to the fallback.
    parseHTML: (node: HTMLElement): unknown => parsed(node.getAttribute(name)) ?? null,
    renderHTML: (attributes: Record<string, unknown>) => rendered(name, attributes, JSON.stringify),
  };
}

/** An attribute that is text. */
export function textAttribute(name: string, fallback: string | null = null) {
  return {
    default: fallback,
    keepOnSplit: false,
    parseHTML: (node: HTMLElement): string | null => node.getAttribute(name),
    renderHTML: (attributes: Record<string, unknown>) => rendered(name, attributes, String),
  };
}

// `data-caption-kept` is the attribute `captionKept`.
function rendered(name: string, attributes: Record<string, unknown>, write: (value: unknown) => string): Record<string, string> {
  const key = name.replace(/^data-/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const value = attributes[key];
  return value === null || value === undefined ? {} : { [name]: write(value) };
}

function parsed(json: string | null): unknown {
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Attributes of an element as a block keeps them: none is null. */
export function keptOf(properties: Properties, ...taken: string[]): Properties | null {
  const left = Object.entries(properties).filter(([name, value]) => !taken.includes(name) && value !== undefined && value !== null);
  return left.length > 0 ? Object.fromEntries(left) : null;
}
