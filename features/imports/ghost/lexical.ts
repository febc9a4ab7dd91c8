import type { ElementContent } from 'hast';
import { withinStack } from '#lib/html/stack.ts';
import { stringify } from '#lib/html/tree.ts';
import { block } from './blocks.ts';
import { cardBlocks } from './cards.ts';
import { type CardData, type GhostText, isCardData, listOf, partOf, wordsOf } from './ghost-text.ts';
import { inlineOf, isInline } from './lexical-inline.ts';
import { parsedJson } from './parsed-json.ts';

/** The HTML of a text in Lexical, as Ghost stores it since version 5; null where it is none, or nested too deep to be one. */
export function lexicalHtml(json: string, text: GhostText): string | null {
  const { root } = parsedJson(json);
  if (!isCardData(root)) return null;
  return withinStack(
    () => stringify({ type: 'root', children: blocksOf(root, text) }),
    () => null,
  );
}

function blocksOf(parent: CardData, text: GhostText): ElementContent[] {
  return listOf(parent, 'children').flatMap((node) => blockOf(node, text));
}

function blockOf(node: CardData, text: GhostText): ElementContent[] {
  const type = wordsOf(node, 'type').replace(/^extended-/, '');
  switch (type) {
    case 'paragraph':
      return filled('p', inlineOf(node));
    case 'heading':
      return filled(/^h[1-6]$/.test(wordsOf(node, 'tag')) ? wordsOf(node, 'tag') : 'h2', inlineOf(node));
    case 'quote':
      return filled('blockquote', [block('p', inlineOf(node))]);
    case 'aside':
      return filled('aside', [block('p', inlineOf(node))]);
    case 'list':
      return [list(node)];
    default:
      return isInline(type) ? filled('p', inlineOf({ children: [node] })) : (cardBlocks(type, node, text) ?? unknown(type, node, text));
  }
}

/** What holds nothing was only there to make room. */
function filled(tagName: string, children: ElementContent[]): ElementContent[] {
  const isEmpty = children.every((child) => child.type === 'element' && child.children.length === 0 && child.tagName !== 'br');
  return isEmpty ? [] : [block(tagName, children)];
}

function list(node: CardData): ElementContent {
  const isNumbered = wordsOf(node, 'listType') === 'number' || wordsOf(node, 'tag') === 'ol';
  const start = Number(wordsOf(node, 'start')) || 1;
  const items: ReturnType<typeof block>[] = [];
  for (const child of listOf(node, 'children')) {
    const inner = listOf(child, 'children').filter((part) => wordsOf(part, 'type') === 'list').map(list);
    const words = inlineOf(child);
    const last = items.at(-1);
    // Lexical keeps a list within a list as an item of its own.
    if (words.length === 0 && inner.length > 0 && last) last.children.push(...inner);
    else items.push(block('li', [...tick(child), ...words, ...inner]));
  }
  return block(isNumbered ? 'ol' : 'ul', items, isNumbered && start !== 1 ? { start } : {});
}

function tick({ checked }: CardData): ElementContent[] {
  return typeof checked === 'boolean' ? [{ type: 'text', value: checked ? '☑ ' : '☐ ' }] : [];
}

/** A node of some later version: what stands in it stays. */
function unknown(type: string, node: CardData, text: GhostText): ElementContent[] {
  text.misread(type);
  const words = inlineOf(node);
  return [...(words.length > 0 ? [block('p', words)] : []), ...blocksOf({ children: listOf(node, 'children').filter(hasNoWords) }, text), ...blocksOf(partOf(node, 'root'), text)];
}

const hasNoWords = (node: CardData) => !isInline(wordsOf(node, 'type').replace(/^extended-/, ''));
