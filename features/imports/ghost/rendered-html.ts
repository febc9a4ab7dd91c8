import type { Element, ElementContent } from 'hast';
import { withinStack } from '#lib/html/stack.ts';
import { classNames, isElement, parseFragment, replaceElements, stringify } from '#lib/html/tree.ts';
import { type CardName, cardOf } from './rendered-cards.ts';
import { cardBlocks } from './cards.ts';
import type { GhostText } from './ghost-text.ts';

/** What Ghost itself made of a text, with its cards as plain HTML, and without what not everybody could read. */
export function plainedHtml(html: string, text: GhostText): string {
  const open = openToAll(html, text);
  return withinStack(
    () => {
      const tree = parseFragment(open);
      // They say where a card begins and ends.
      tree.children = tree.children.filter(({ type }) => type !== 'comment');
      replaceElements(tree, (element) => plained(element, text));
      return stringify(tree);
    },
    () => open,
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

/** Between two comments stands what only some could read, to the end of the text where the second is missing. */
const GATED = /<!--\s*kg-gated-block:begin\b([^>]{0,300}?)-->([^]*?)(?:<!--\s*kg-gated-block:end\s*-->|$)/g;

/** As Ghost does it, before anything is parsed: an element that a card left open may go round both comments, or one of them. */
function openToAll(html: string, text: GhostText): string {
  if (!html.includes('kg-gated-block')) return html;
  return html.replace(GATED, (_, readers: string, part: string) => {
    if (!text.isPublic || !/nonMember:\s*false/.test(readers)) return part;
    text.leaveOut('a part that only members could read');
    return '';
  });
}
