import type { Element } from 'hast';
import { attribute } from '#lib/html/tree.ts';

/** What an element's style attribute says, by property, in small letters. */
export function styleOf(node: Element): Map<string, string> {
  const declarations = (attribute(node, 'style') ?? '').split(';').map((declaration) => {
    const [name = '', ...value] = declaration.split(':');
    return [name.trim().toLowerCase(), value.join(':').trim().toLowerCase()] as const;
  });
  return new Map(declarations);
}

export interface Emphasis {
  strong: boolean | undefined;
  em: boolean | undefined;
  s: boolean;
  sup: boolean;
  sub: boolean;
}

/** The emphasis in a style; `undefined` where it says nothing of it. */
export function emphasisOf(node: Element): Emphasis {
  const style = styleOf(node);
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  const align = style.get('vertical-align');
  return {
    strong: weight === undefined ? undefined : weight.startsWith('bold') || Number(weight) >= 600,
    em: slant === undefined ? undefined : slant === 'italic' || slant === 'oblique',
    s: line.includes('line-through'),
    sup: align === 'super',
    sub: align === 'sub',
  };
}
