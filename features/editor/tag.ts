import type { Properties } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { element, textNode } from '#lib/html/tree.ts';

const writer = unified().use(rehypeStringify, { characterReferences: { useNamedReferences: true } }).freeze();

/** An element with what stands in it, which is HTML already. */
export function tag(name: string, properties: Properties | null, inner = ''): string {
  const empty = writer.stringify({ type: 'root', children: [element(name, properties ?? {}, [])] });
  const close = `</${name}>`;
  return empty.endsWith(close) ? empty.slice(0, -close.length) + inner + close : empty;
}

/** Text as HTML. */
export function escaped(text: string): string {
  return writer.stringify({ type: 'root', children: [textNode(text)] });
}
