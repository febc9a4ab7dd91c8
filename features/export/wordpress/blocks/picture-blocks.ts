import type { Element } from 'hast';
import { classNames, isElement, shownChildren } from '#lib/html/tree.ts';
import { block } from './block.ts';
import { captionOf, classAttribute, hasOnly, htmlOf } from './hast.ts';

const ALIGNMENT = /^align(left|right|center|wide|full)$/;

/** A picture by itself: in a figure, a paragraph or neither, perhaps as a link. */
export function imageBlock(node: Element): string | null {
  const isFigure = isElement(node, 'figure');
  if (!isFigure && !isElement(node, 'p', 'img')) return null;
  const [shown, caption, ...others] = isElement(node, 'img') ? [node] : shownChildren(node);
  if (!isElement(shown) || others.length > 0 || (caption !== undefined && !isFigure)) return null;
  if (isElement(caption) !== (caption !== undefined) || (!isElement(node, 'img') && !hasOnly(node, 'className'))) return null;
  const image = imageOf(shown);
  const words = isElement(caption) ? captionOf(caption) : '';
  if (image === null || words === null) return null;
  const align = [...classNames(node), ...classNames(shown)].map((name) => ALIGNMENT.exec(name)?.[1]).find(Boolean);
  const figure = `<figure${classAttribute('wp-block-image', align && `align${align}`)}>${image.html}${words}</figure>`;
  return block('image', figure, { align, linkDestination: image.linked ? 'custom' : undefined });
}

/** Pictures side by side. */
export function galleryBlock(node: Element): string | null {
  if (!isElement(node, 'div', 'figure') || !classNames(node).includes('gallery') || !hasOnly(node, 'className')) return null;
  const parts = shownChildren(node);
  const last = parts.at(-1);
  const words = isElement(last, 'figcaption') ? captionOf(last) : '';
  const pictures = parts.filter((part) => !(isElement(part, 'figcaption') && part === last)).map((part) => (isElement(part, 'figure', 'img') ? imageBlock(part) : null));
  if (pictures.length === 0 || words === null || pictures.includes(null)) return null;
  const caption = words.replace('class="wp-element-caption"', 'class="blocks-gallery-caption wp-element-caption"');
  return block('gallery', `<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${pictures.join('\n\n')}${caption}</figure>`, { linkTo: 'none' });
}

/** Of its attributes, those that the block has a place for; width and height WordPress knows by itself. */
function imageOf(node: Element): { html: string; linked: boolean } | null {
  if (isElement(node, 'a')) {
    const [inner, ...others] = shownChildren(node);
    const image = isElement(inner, 'img') && others.length === 0 && hasOnly(node, 'href', 'rel', 'target') ? imageOf(inner) : null;
    return image && { html: htmlOf([{ ...node, children: [] }]).replace('></a>', `>${image.html}</a>`), linked: true };
  }
  if (!isElement(node, 'img')) return null;
  const { src, alt = '', title } = node.properties;
  const bare: Element = { type: 'element', tagName: 'img', properties: { src, alt, ...(title !== undefined && { title }) }, children: [] };
  return typeof src === 'string' ? { html: htmlOf([bare]).replace(/>$/, '/>'), linked: false } : null;
}
