import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element of a tree; `properties` by hast's names (`className`, `ariaLabel`). Apart from the parser, so that a browser can have it alone. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

export function textNode(value: string): Text {
  return { type: 'text', value };
}
