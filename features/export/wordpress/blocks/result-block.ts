import type { Element } from 'hast';
import { absoluteUrls } from '#lib/html/absolute-urls.ts';
import { renderBody } from '#lib/html/body.ts';
import { element, parseFragment, attribute } from '#lib/html/tree.ts';
import { htmlBlock } from './block.ts';
import { htmlOf } from './hast.ts';

/** An election's result: its table as everybody can read it, in the element that keeps the figures it was made from. */
export function resultBlock(node: Element, siteUrl: string): string | null {
  const data = attribute(node, 'dataResult');
  if (data === undefined) return null;
  const { html } = renderBody(htmlOf([element('div', { dataResult: data }, [])]), { siteUrl });
  return htmlBlock(htmlOf([element('div', { dataResult: data }, parseFragment(absoluteUrls(html, siteUrl)).children)]));
}
