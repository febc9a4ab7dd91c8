import type { Element } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

import { attribute, classNames, parseFragment } from './tree.ts';

const FORBIDDEN = new Set(
  (
    'script style iframe frame frameset object embed applet form input button textarea select option link meta base svg math ' +
    'template noscript title video audio source picture marquee xmp plaintext noembed noframes portal'
  ).split(' '),
);
const FORBIDDEN_ATTRIBUTES =
  /^(on.*|style|srcdoc|action|formaction|ping|background|poster|target|autofocus|accesskey|name|is|slot|part|item.*)$/i;
const ADDRESSES = ['href', 'src', 'cite', 'dataSrc', 'longDesc', 'xLinkHref'];
const EMBED_ORIGINS: Record<string, string> = {
  youtube: 'https://www.youtube-nocookie.com/embed/',
  vimeo: 'https://player.vimeo.com/video/',
};
const FILE_EMBEDS = ['video', 'audio', 'image'];
/** What the chart of a result figure is drawn with. */
const CHART_PARTS = ['rect', 'line', 'text'];
const CHART_ATTRIBUTES = ['role', 'ariaLabel', 'width', 'height', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'fill', 'stroke', 'strokeWidth', 'textAnchor'];

/**
 * For tests: what would be dangerous in rendered HTML, read as a browser reads it; empty for safe HTML. Written apart
 * from the schemas, so that a hole in one of them shows here.
 */
export function unsafeParts(html: string, siteUrl: string): string[] {
  const found: string[] = [];
  visit(parseFragment(html), (node, _index, parent): typeof SKIP | undefined => {
    if (node.type === 'comment') found.push('comment');
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'svg' && parent?.type === 'element' && isResult(parent)) {
      found.push(...unsafeChartParts(node));
      return SKIP;
    }
    if (FORBIDDEN.has(node.tagName)) found.push(`element ${node.tagName}`);
    for (const name of Object.keys(node.properties)) found.push(...unsafeAttribute(node, name, siteUrl));
    if (node.tagName === 'img' && !sameOrigin(attribute(node, 'src'), siteUrl)) found.push('foreign picture');
    return undefined;
  });
  return found;
}

function isResult(node: Element): boolean {
  return node.tagName === 'figure' && classNames(node).includes('result');
}

function unsafeChartParts(chart: Element): string[] {
  const found: string[] = [];
  visit(chart, 'element', (node) => {
    if (node !== chart && !CHART_PARTS.includes(node.tagName)) found.push(`element ${node.tagName} in a chart`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (!CHART_ATTRIBUTES.includes(name) || (name !== 'ariaLabel' && /url|script|:/i.test(String(value)))) found.push(`attribute ${name} in a chart`);
    }
  });
  return found;
}

function unsafeAttribute(node: Element, name: string, siteUrl: string): string[] {
  if (FORBIDDEN_ATTRIBUTES.test(name)) return [`attribute ${name}`];
  if (name === 'dataResult') return isResult(node) ? [] : [`attribute ${name} on ${node.tagName}`];
  if (name.startsWith('data')) return isOwnEmbed(node, name) ? [] : [`attribute ${name} on ${node.tagName}`];
  if (name === 'id') return attribute(node, 'id')?.startsWith('body-') ? [] : [`id ${String(node.properties.id)}`];
  if (name === 'srcSet') return candidates(node).every((address) => sameOrigin(address, siteUrl)) ? [] : ['foreign srcset'];
  return ADDRESSES.includes(name) && !isHarmless(attribute(node, name), siteUrl) ? [`address in ${name}`] : [];
}

function isOwnEmbed(node: Element, name: string): boolean {
  const kind = attribute(node, 'dataEmbed') ?? '';
  const src = attribute(node, 'dataSrc') ?? '';
  if (!['dataEmbed', 'dataSrc', 'dateTime'].includes(name)) return false;
  if (node.tagName !== 'figure' || !classNames(node).includes('embed')) return false;
  const origin = EMBED_ORIGINS[kind];
  if (origin !== undefined) return src.startsWith(origin);
  return FILE_EMBEDS.includes(kind) && (src.startsWith('https://') || /^\/(?![\\/])/.test(src));
}

function candidates(node: Element): string[] {
  return (attribute(node, 'srcSet') ?? '').split(/,\s+/).map((candidate) => candidate.split(' ')[0] ?? '');
}

function sameOrigin(address: string | undefined, siteUrl: string): boolean {
  return address !== undefined && URL.parse(address, siteUrl)?.origin === new URL(siteUrl).origin;
}

function isHarmless(address: string | undefined, siteUrl: string): boolean {
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(URL.parse(address ?? '', siteUrl)?.protocol ?? '');
}
