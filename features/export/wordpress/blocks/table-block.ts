import type { Element } from 'hast';
import { isElement, shownChildren } from '#lib/html/tree.ts';
import { block } from './block.ts';
import { captionOf, hasOnly, htmlOf, isInline } from './hast.ts';

/** A table, alone or in its figure. */
export function tableBlock(node: Element): string | null {
  const [table, figcaption, ...others] = isElement(node, 'figure') ? shownChildren(node) : [node];
  if (!isElement(table, 'table') || others.length > 0 || !hasOnly(node, 'className') || !hasOnly(table, 'className')) return null;
  const parts = shownChildren(table);
  const own = parts.find((part) => isElement(part, 'caption'));
  const sections = parts.filter((part) => part !== own);
  const heading = isElement(figcaption) ? figcaption : isElement(own) ? own : undefined;
  const caption = captionOf(heading);
  if (caption === null || (figcaption !== undefined && own !== undefined)) return null;
  if (!sections.every((section) => isElement(section, 'thead', 'tbody', 'tfoot') && hasOnly(section) && shownChildren(section).every(isPlainRow))) return null;
  return block('table', `<figure class="wp-block-table"><table>${htmlOf(sections)}</table>${caption}</figure>`, { hasFixedLayout: false });
}

function isPlainRow(row: ReturnType<typeof shownChildren>[number]): boolean {
  if (!isElement(row, 'tr') || !hasOnly(row)) return false;
  return shownChildren(row).every((cell) => isElement(cell, 'td', 'th') && hasOnly(cell, 'colSpan', 'rowSpan', 'scope') && isInline(cell.children));
}
