import type { Element, ElementContent } from 'hast';
import { withinStack } from '#lib/html/stack.ts';
import { classNames, isElement, parseFragment, replaceElements, stringify } from '#lib/html/tree.ts';
import { type CardName, cardOf } from './rendered-cards.ts';
import { cardBlocks } from './cards.ts';
import type { GhostText } from './ghost-text.ts';

/** What Ghost itself made of a text, with its cards as plain HTML, and without what not everybody could read. */
export function plainedHtml(html: string, text: GhostText): string {
  return withinStack(
    () => {
      const tree = parseFragment(html);
      tree.children = openToAll(tree.children, text);
      replaceElements(tree, (element) => plained(element, text));
      return stringify(tree);
    },
    () => html,
  );
}

function plained(element: Element, text: GhostText): ElementContent[] | undefined {
  const names = classNames(element);
  if (!names.some((name) => name.startsWith('kg-'))) return undefined;
  if (isElement(element, 'svg')) return [];
  const card = CARDS.find((name) => names.includes(`kg-${name}-card`));
  return card && (cardBlocks(card, cardOf(card, element), text) ?? undefined);
}

/** Those whose HTML is more than its words; the others are plain enough. */
const CARDS: readonly CardName[] = ['gallery', 'bookmark', 'callout', 'toggle', 'button', 'file', 'audio', 'video', 'header', 'signup', 'product'];

const BEGIN = /^kg-gated-block:begin\b(.*)/s;

/** Between two comments stands what only some could read. */
function openToAll(nodes: ElementContent[], text: GhostText): ElementContent[] {
  let isClosed = false;
  return nodes.filter((node) => {
    if (node.type === 'comment') {
      const begun = BEGIN.exec(node.value.trim())?.[1];
      if (begun !== undefined && text.isPublic && /nonMember:\s*false/.test(begun)) {
        isClosed = true;
        text.leaveOut('a part that only members could read');
      } else if (node.value.trim().startsWith('kg-gated-block:end')) isClosed = false;
      return false;
    }
    return !isClosed;
  });
}

