import type { Element, ElementContent } from 'hast';

import { attribute, classNames, element, type Fragment, isElement, replaceElements, shownChildren } from './tree.ts';
import { alignText } from './text-align.ts';

/**
 * The blocks of WordPress's editor by our own names, and in the shape that our styles know: columns, covers, buttons, files and so
 * on. Runs before sanitising, which lets our names alone through.
 */
export function fitWordPressBlocks(tree: Fragment): void {
  replaceElements(tree, (node) => {
    alignText(node);
    for (const name of classNames(node)) {
      const replaced = FITTINGS.get(name)?.(node);
      if (replaced !== undefined) return replaced;
    }
    return undefined;
  });
}

/** Fits an element in place, or answers with what takes its place. */
type Fitting = (node: Element) => ElementContent[] | undefined;

const named =
  (name: string): Fitting =>
  (node) => {
    addClass(node, name);
    return undefined;
  };

const FITTINGS = new Map<string, Fitting>([
  ['wp-block-gallery', gallery],
  ['blocks-gallery-grid', gallery],
  ['wp-block-columns', columns],
  ['wp-block-text-columns', columns],
  ['wp-block-column', named('column')],
  ['wp-block-media-text', mediaText],
  ['wp-block-cover', cover],
  ['wp-block-cover-image', cover],
  ['wp-block-buttons', named('buttons')],
  ['wp-block-button__link', named('button-link')],
  ['wp-block-pullquote', named('pullquote')],
  ['wp-block-verse', named('verse')],
  ['wp-block-separator', separator],
  ['wp-block-group', group],
  ['wp-block-file', file],
  ['wp-block-spacer', () => []],
  ['is-style-stripes', stripes],
  ['wp-caption', caption],
]);

export function addClass(node: Element, name: string): void {
  const names = classNames(node);
  if (!names.includes(name)) node.properties.className = [...names, name];
}

/** The older galleries are lists. */
function gallery(node: Element): undefined {
  addClass(node, 'gallery');
  const lists = node.tagName === 'ul' ? [node] : node.children.filter((child) => isElement(child, 'ul'));
  for (const list of lists) {
    list.tagName = 'div';
    list.children = list.children.flatMap((item) => (isElement(item, 'li') ? item.children : [item]));
  }
  const [list] = lists;
  if (list !== undefined && list !== node) node.children = node.children.flatMap((child) => (child === list ? list.children : [child]));
}

/** The first form of columns has its paragraphs side by side without a column around them. */
function columns(node: Element): undefined {
  if (shownChildren(node).some((child) => isElement(child) && classNames(child).includes('wp-block-column'))) addClass(node, 'columns');
}

function mediaText(node: Element): undefined {
  addClass(node, 'media-text');
  if (classNames(node).includes('has-media-on-the-right')) addClass(node, 'media-right');
}

function group(node: Element): undefined {
  if (classNames(node).includes('has-background')) addClass(node, 'panel');
}

function separator(node: Element): undefined {
  for (const name of ['wide', 'dots']) if (classNames(node).includes(`is-style-${name}`)) addClass(node, name);
}

/** A picture with words on it; one that is only a background becomes a picture. */
function cover(node: Element): undefined {
  addClass(node, 'cover');
  const background = backgroundPicture(node);
  node.children = node.children.flatMap((child) => {
    if (isElement(child, 'span') && classNames(child).includes('wp-block-cover__background')) return [];
    if (!isElement(child, 'div') || !classNames(child).includes('wp-block-cover__image-background')) return [child];
    return backgroundPicture(child) ?? [];
  });
  // The oldest covers hold a paragraph alone.
  const words = node.children.filter(isWords);
  if (words.length > 0) node.children = [...node.children.filter((child) => !isWords(child)), element('div', {}, words)];
  if (background !== undefined) node.children.unshift(...background);
}

function isWords(child: ElementContent): boolean {
  return isElement(child, 'p', 'h2');
}

function backgroundPicture(node: Element): ElementContent[] | undefined {
  const src = /background-image:\s*url\((['"]?)([^'"()]+)\1\)/.exec(attribute(node, 'style') ?? '')?.[2];
  return src === undefined ? undefined : [element('img', { src, alt: attribute(node, 'ariaLabel') ?? '' }, [])];
}

/** A link or two in a line; what would show the file within the page is not kept. */
function file(node: Element): ElementContent[] {
  const links = node.children.filter((child) => isElement(child, 'a'));
  return [element('p', { className: ['file'] }, links.flatMap((link, index) => (index === 0 ? [link] : [{ type: 'text', value: ' ' }, link])))];
}

function stripes(node: Element): undefined {
  for (const table of node.tagName === 'table' ? [node] : node.children) if (isElement(table, 'table')) addClass(table, 'stripes');
}

/** What WordPress made of a caption of old, saved as HTML. */
function caption(node: Element): undefined {
  node.tagName = 'figure';
  for (const child of node.children) if (child.type === 'element' && classNames(child).includes('wp-caption-text')) child.tagName = 'figcaption';
}
