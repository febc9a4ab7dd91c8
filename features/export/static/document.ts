import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { attribute, classNames, element, isElement, replaceElements, textNode } from '#lib/html/tree.ts';
import { fileAddress, needsServer, ownPath } from './address.ts';

const parser = unified().use(rehypeParse).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** A page as a plain file, and the site's own addresses that it leads to or shows: decoded paths, as the site itself has them. */
export interface StaticDocument {
  html: string;
  links: string[];
}

/**
 * Makes a page that stands at `path` one that needs no server: forms and what they serve give way to a sentence or to nothing,
 * and addresses of what is a file of another name here are that name.
 */
export function staticDocument(html: string, path: string, siteUrl: string): StaticDocument {
  const tree = parser.parse(html);
  takeFormsOut(tree, path, siteUrl);
  forbidStrangers(tree);
  const links = new Set<string>();
  visit(tree, 'element', (node) => {
    if (isElement(node, 'script') && node.properties.type === 'application/ld+json') takeSearchOut(node);
    for (const link of pointAtFiles(node, path, siteUrl)) links.add(link);
  });
  return { html: writer.stringify(tree), links: [...links] };
}

function takeFormsOut(tree: Root, path: string, siteUrl: string): void {
  const body = partOf(tree, 'body');
  if (!body) return;
  replaceElements(body, (node, parent) => {
    if (isElement(node, 'form')) return classNames(node).includes('comment-form') ? [closedNote()] : [];
    if (isElement(node, 'search')) return [];
    if (classNames(node).includes('masthead-account')) return [];
    if (isElement(node, 'p') && mentionsSearch(node)) return [element('p', {}, withoutSearch(node.children))];
    const target = isElement(node, 'a') ? ownPath(attribute(node, 'href') ?? '', path, siteUrl) : null;
    if (target === null || !needsServer(target)) return undefined;
    // In a text the words stay; a way to do something goes.
    return isElement(parent, 'footer', 'div') ? [] : node.children;
  });
}

/** What the site's own server says in a header. */
const POLICY = "script-src 'self'; object-src 'none'; base-uri 'none'";

function forbidStrangers(tree: Root): void {
  partOf(tree, 'head')?.children.unshift(element('meta', { httpEquiv: ['content-security-policy'], content: POLICY }, []));
}

function partOf(tree: Root, name: 'head' | 'body'): Element | undefined {
  const html = tree.children.find((node): node is Element => isElement(node, 'html'));
  return html?.children.find((node): node is Element => isElement(node, name));
}

function closedNote(): Element {
  return element('p', { className: ['comment-closed'] }, [textNode('This is a copy of the site, where no comments can be written.')]);
}

/** The page of what is not there asks to search. */
const SEARCH_FOR_IT = 'Search for it, or look';
const mentionsSearch = (node: Element) => node.children.some((child) => child.type === 'text' && child.value.includes(SEARCH_FOR_IT));

function withoutSearch(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((child) => (child.type === 'text' ? textNode(child.value.replace(SEARCH_FOR_IT, 'Look')) : child));
}

/** Search engines are told of no search. */
function takeSearchOut(script: Element): void {
  const [text] = script.children;
  if (text?.type !== 'text' || !text.value.includes('"potentialAction"')) return;
  const data: unknown = JSON.parse(text.value);
  if (typeof data === 'object' && data !== null && 'potentialAction' in data) delete data.potentialAction;
  text.value = JSON.stringify(data).replaceAll('<', '\\u003c');
}

const ADDRESSED = ['href', 'src', 'poster'] as const;

function pointAtFiles(node: Element, path: string, siteUrl: string): string[] {
  const found: string[] = [];
  const point = (address: string): string => {
    const target = ownPath(address, path, siteUrl);
    if (target === null || needsServer(target)) return address;
    found.push(target);
    return pointedAt(address, siteUrl);
  };
  for (const name of ADDRESSED) {
    const address = node.properties[name];
    if (typeof address === 'string' && !(isElement(node, 'link') && isHint(node))) node.properties[name] = point(address);
  }
  const candidates = node.properties.srcSet;
  if (typeof candidates === 'string') node.properties.srcSet = candidates.replace(/(^|,\s*)(\S+)/g, (_, before: string, address: string) => before + point(address));
  if (isElement(node, 'meta') && /^og:(?:image|url)$/.test(String(node.properties.property))) node.properties.content = point(String(node.properties.content));
  return found;
}

const isHint = (link: Element) => String(link.properties.rel) === 'preconnect' || String(link.properties.rel) === 'dns-prefetch';

/** The same address, whole or from the site's root, as what it leads to is called among files. */
export function pointedAt(address: string, siteUrl: string): string {
  const [, origin = '', path = '', rest = ''] = /^(https?:\/\/[^/?#]+)?([^?#]*)(.*)$/s.exec(address) ?? [];
  if (origin !== '' && origin !== siteUrl) return address;
  return origin + fileAddress(path) + rest;
}
