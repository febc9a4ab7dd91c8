import { escapeHtml } from '#lib/html/plain-text.ts';
import { attributesOf, type BlockMark } from './block-marks.ts';
import { htmlTag } from './html-tag.ts';
import type { Remarks } from './remarks.ts';

const NOTHING = 'Blocks that the old site filled by itself show nothing here: {names}.';

/**
 * What a block shows that WordPress kept no HTML of: a link, where its attributes name an address or this site has a page of the
 * same; else the mark itself, which shows nothing, and is said.
 */
export function dynamicBlock(mark: BlockMark, source: string, remarks: Remarks): string {
  const attributes = attributesOf(mark);
  const text = (name: string) => (typeof attributes[name] === 'string' ? attributes[name].trim() : '');
  switch (mark.name) {
    case 'core/latest-posts':
      return htmlTag('p', {}, link('/archive/', 'Latest posts'));
    case 'core/archives':
    case 'core/calendar':
      return htmlTag('p', {}, link('/archive/', 'Archive'));
    case 'core/search':
      return htmlTag('p', {}, htmlTag('a', { href: '/search/' }, escapeHtml(text('label') || 'Search')));
    case 'core/rss':
      if (text('feedURL') !== '') return htmlTag('p', {}, link(text('feedURL'), text('feedURL')));
      break;
    case 'core/embed':
      if (text('url') !== '') return htmlTag('p', {}, escapeHtml(text('url')));
      break;
    case 'core/social-link':
      if (text('url') !== '') return htmlTag('li', {}, link(text('url'), text('label') || capital(text('service')) || text('url')));
      break;
    case 'core/navigation-link':
      if (text('url') !== '' && text('label') !== '') return htmlTag('p', {}, link(text('url'), text('label')));
      break;
    case 'core/block':
      // Said already.
      return source;
    default:
  }
  remarks.count(NOTHING, mark.name.replace(/^core\//, ''));
  return source;
}

function link(address: string, words: string): string {
  return htmlTag('a', { href: address }, escapeHtml(words));
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
