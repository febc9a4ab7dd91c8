import type { Element } from 'hast';

import { attribute, classNames } from './tree.ts';

const SIDES = new Map([
  ['center', 'text-center'],
  ['right', 'text-right'],
]);

/** Text that somebody set in the middle or at the right, in any of the ways of writing it, says so by one of two names. */
export function alignText(node: Element): void {
  const side = writtenSide(node);
  const name = side === undefined ? undefined : SIDES.get(side);
  if (name !== undefined) node.properties.className = [...classNames(node), name];
}

function writtenSide(node: Element): string | undefined {
  if (node.tagName === 'center') return 'center';
  if (node.tagName === 'img' || node.tagName === 'table') return undefined;
  const style = attribute(node, 'style');
  const styled = style === undefined ? undefined : /(?:^|;)\s*text-align:\s*(\w+)/i.exec(style)?.[1];
  const named = classNames(node).find((name) => name.startsWith('has-text-align-'))?.slice('has-text-align-'.length);
  return (styled ?? named ?? attribute(node, 'align'))?.toLowerCase();
}
