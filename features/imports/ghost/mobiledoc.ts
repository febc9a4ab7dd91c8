import type { ElementContent } from 'hast';
import { withinStack } from '#lib/html/stack.ts';
import { stringify, textNode } from '#lib/html/tree.ts';
import { block } from './blocks.ts';
import { cardBlocks } from './cards.ts';
import { type GhostText, isCardData } from './ghost-text.ts';
import { type Lists, listAt, markersOf } from './mobiledoc-markers.ts';
import { parsedJson } from './parsed-json.ts';

/** The kinds of sections of Mobiledoc 0.3. */
const MARKUP = 1;
const IMAGE = 2;
const LIST = 3;
const CARD = 10;

const TAGS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside', 'pull-quote']);

/** The HTML of a text in Mobiledoc (0.3), as Ghost stored it from version 1 to 5; null where it is none. */
export function mobiledocHtml(json: string, text: GhostText): string | null {
  const document = parsedJson(json);
  if (!String(document['version']).startsWith('0.3') || !Array.isArray(document['sections'])) return null;
  const sections: unknown[] = document['sections'];
  const lists = { markups: listAt(document['markups']), atoms: listAt(document['atoms']), cards: listAt(document['cards']) };
  return withinStack(
    () => stringify({ type: 'root', children: sections.flatMap((section) => sectionBlocks(listAt(section), lists, text)) }),
    () => null,
  );
}

function sectionBlocks([kind, first, second]: unknown[], lists: Lists & { cards: unknown[] }, text: GhostText): ElementContent[] {
  if (kind === MARKUP) return markup(String(first), markersOf(second, lists));
  if (kind === IMAGE) return typeof first === 'string' ? [block('figure', [block('img', [], { src: first, alt: '' })])] : [];
  if (kind === LIST) return [block(first === 'ol' ? 'ol' : 'ul', listAt(second).map((item) => block('li', markersOf(item, lists))))];
  return kind === CARD ? card(listAt(lists.cards[Number(first)]), text) : [];
}

function markup(tag: string, children: ElementContent[]): ElementContent[] {
  const tagName = tag.toLowerCase();
  if (children.length === 0) return [];
  if (tagName === 'pull-quote') return [block('blockquote', [block('p', children)], { className: ['pullquote'] })];
  if (tagName === 'blockquote' || tagName === 'aside') return [block(tagName, [block('p', children)])];
  return [block(TAGS.has(tagName) ? tagName : 'p', children)];
}

function card([name, payload]: unknown[], text: GhostText): ElementContent[] {
  if (typeof name !== 'string') return [];
  const data = isCardData(payload) ? payload : {};
  const shown = cardBlocks(name, data, text);
  if (shown) return shown;
  text.misread(name);
  const words = typeof data['text'] === 'string' ? data['text'] : '';
  return words === '' ? [] : [block('p', [textNode(words)])];
}
