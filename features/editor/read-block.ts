import type { JSONContent } from '@tiptap/core';
import type { Element, ElementContent } from 'hast';
import { classNames, type Fragment, isElement, parseFragment, shownChildren, stringify } from '#lib/html/tree.ts';
import { keptOf } from './kept.ts';
import { readEmbed } from './read-embed.ts';
import { readFootnotes } from './read-footnotes.ts';
import { isInlineNode, readInline } from './read-inline.ts';
import { readGallery, readPicture } from './read-picture.ts';
import { readTable } from './read-table.ts';

const GROUPS = new Set('div section aside article header footer main center figure'.split(' '));
const LINES = new Set(['div', 'center']);

/** The one block that a slice of a body is; HTML that the editor has no block for stays as it is written. */
export function readBlock(source: string): JSONContent {
  const { children } = parseFragment(source);
  const [only, ...others] = children;
  if (only === undefined || others.length > 0) return rawBlock(source);
  return blockOf(only, source);
}

/** A run of words at the top level: a paragraph whose line ends are breaks, as WordPress shows them. */
export function readRun(source: string): JSONContent {
  const { children } = parseFragment(source.replace(/(<[^>]*>)|\r?\n/g, (_, tag: string | undefined) => tag ?? '<br>'));
  if (!children.every(isInlineNode)) return rawBlock(source);
  const lone = children.length === 1 && children[0] ? readPicture(children, { wrapper: 'none', properties: {} }) : undefined;
  return lone ?? readEmbed.line(children, 'none', {}) ?? paragraph(children, 'none', null);
}

export function rawBlock(html: string): JSONContent {
  return { type: 'rawHtml', attrs: { html } };
}

function blockOf(node: ElementContent, source: string): JSONContent {
  return readElement(node) ?? rawBlock(source);
}

function readElement(node: ElementContent): JSONContent | undefined {
  if (node.type === 'comment') return moreMark(node.value);
  if (!isElement(node)) return undefined;
  const kept = keptOf(node.properties);
  switch (node.tagName) {
    case 'p':
      return lineOf(node, null);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(node);
    case 'blockquote':
      return quote(node);
    case 'ul':
    case 'ol':
      return list(node);
    case 'pre':
      return code(node);
    case 'hr':
      return { type: 'horizontalRule', attrs: { kept } };
    case 'table':
      return readTable(node, (cell) => contentOf(cell, true));
    case 'iframe':
    case 'video':
    case 'audio':
      return readEmbed.element(node, 'none', {});
    case 'figure':
      return figure(node) ?? group(node);
    default:
      return GROUPS.has(node.tagName) ? readResult(node) ?? readFootnotes(node) ?? readGallery(node) ?? division(node) : undefined;
  }
}

function figure(node: Element): JSONContent | undefined {
  const picture = readPicture(node.children, { wrapper: 'figure', properties: node.properties });
  return picture ?? readEmbed.figure(node) ?? readTable(node, (cell) => contentOf(cell, true)) ?? readGallery(node);
}

function division(node: Element): JSONContent | undefined {
  if (shownChildren(node).length === 0) return undefined;
  return LINES.has(node.tagName) && node.children.every(isInlineNode) ? lineOf(node, node.tagName) : group(node);
}

function lineOf(node: Element, tag: string | null): JSONContent {
  const more = node.children.length === 1 && node.children[0]?.type === 'comment' ? moreMark(node.children[0].value) : undefined;
  const picture = readPicture(node.children, { wrapper: node.tagName, properties: node.properties });
  return more ?? picture ?? readEmbed.line(node.children, node.tagName, node.properties) ?? paragraph(node.children, tag, keptOf(node.properties));
}

function paragraph(children: readonly ElementContent[], tag: string | null, kept: unknown): JSONContent {
  return { type: 'paragraph', attrs: { tag, kept }, content: readInline(children) };
}

function heading(node: Element): JSONContent {
  return { type: 'heading', attrs: { level: Number(node.tagName.slice(1)), kept: keptOf(node.properties) }, content: readInline(node.children) };
}

function moreMark(comment: string): JSONContent | undefined {
  const words = /^more(?:\s([^]*))?$/.exec(comment);
  return words ? { type: 'more', attrs: { words: words[1]?.trim() ?? '' } } : undefined;
}

function quote(node: Element): JSONContent | undefined {
  const pull = classNames(node).includes('pullquote');
  const className = classNames(node).filter((name) => name !== 'pullquote');
  const properties = { ...node.properties, className: className.length > 0 ? className : undefined };
  const content = contentOf(node, false);
  return content && { type: 'blockquote', attrs: { pull, kept: keptOf(properties) }, content };
}

function group(node: Element): JSONContent | undefined {
  const content = contentOf(node, false);
  return content && { type: 'group', attrs: { tag: node.tagName, kept: keptOf(node.properties) }, content };
}

function readResult(node: Element): JSONContent | undefined {
  const data = node.properties.dataResult;
  return typeof data === 'string' && keptOf(node.properties, 'dataResult') === null ? { type: 'result', attrs: { data } } : undefined;
}

function list(node: Element): JSONContent | undefined {
  const items = shownChildren(node);
  if (items.length === 0 || !items.every((item) => isElement(item, 'li'))) return undefined;
  const content = items.map((item) => ({ type: 'listItem', attrs: { kept: keptOf(item.properties) }, content: itemContent(item) }));
  if (node.tagName === 'ul') return { type: 'bulletList', attrs: { kept: keptOf(node.properties) }, content };
  const { start, type } = node.properties;
  const attrs = { start: typeof start === 'number' ? start : 1, type: typeof type === 'string' ? type : null };
  return { type: 'orderedList', attrs: { ...attrs, kept: keptOf(node.properties, ...(typeof start === 'number' && start !== 1 ? ['start'] : []), 'type') }, content };
}

function itemContent(item: Element): JSONContent[] {
  return contentOf(item, true) ?? [{ type: 'paragraph' }];
}

function code(node: Element): JSONContent | undefined {
  const [only, ...others] = node.children;
  const inner = isElement(only, 'code') && others.length === 0 ? only : undefined;
  const children = inner ? inner.children : node.children;
  if (!children.every((child) => child.type === 'text')) return undefined;
  const text = children.map((child) => child.value).join('');
  const language = inner ? classNames(inner).flatMap((name) => /^language-([\w-]+)$/.exec(name)?.[1] ?? [])[0] ?? null : null;
  const kept = inner ? keptOf(inner.properties, ...(language !== null && classNames(inner).length === 1 ? ['className'] : [])) : null;
  const attrs = { language: kept?.className === undefined ? language : null, kept, pre: keptOf(node.properties), bare: inner ? null : true };
  return { type: 'codeBlock', attrs, content: text === '' ? [] : [{ type: 'text', text }] };
}

/**
 * The blocks within an element: its words that stand in no paragraph are paragraphs without a tag. In an item or a cell
 * (`tight`) a single paragraph has none by custom.
 */
function contentOf(parent: Element | Fragment, tight: boolean): JSONContent[] | undefined {
  const blocks: JSONContent[] = [];
  let run: ElementContent[] = [];
  const endRun = (): void => {
    const shown = run.some((node) => node.type !== 'text' || node.value.replace(/[ \t\r\n\f]/g, '') !== '');
    if (shown) blocks.push(paragraph(run, 'none', null));
    run = [];
  };
  for (const child of parent.children) {
    if (isInlineNode(child)) run.push(child);
    else {
      endRun();
      const isMark = child.type === 'comment' && /^\s*\/?wp:/.test(child.value) && !/\/\s*$/.test(child.value);
      if (!isMark) blocks.push(blockOf(child, stringify({ type: 'root', children: [child] })));
    }
  }
  endRun();
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  const [only] = paragraphs;
  if (tight && only?.attrs && paragraphs.length === 1) only.attrs.tag = only.attrs.tag === 'none' ? null : only.attrs.tag ?? 'p';
  return blocks.length > 0 ? blocks : tight ? [{ type: 'paragraph' }] : undefined;
}
