/** What the parts of a public address mean. Pure; the parts come as Next gives them, percent-encoded. */

import { isOtherOrder, type Order } from '#features/comments/order.ts';

/** The page of a list: `['water', 'page', '2']` is page 2 of `['water']`. Null where the number makes no sense. */
export function splitPage(segments: readonly string[]): { rest: string[]; page: number } | null {
  const parts = decodeSegments(segments);
  if (!parts) return null;
  if (parts.at(-2) !== 'page') return { rest: parts, page: 1 };
  const page = pageNumber(parts.at(-1));
  return page === null ? null : { rest: parts.slice(0, -2), page };
}

export type PostAddress =
  | { view: 'article'; path: string }
  | { view: 'discussion'; path: string; order: Order; page: number }
  | { view: 'thread'; path: string; rootId: number; page: number }
  | { view: 'year'; year: number; page: number }
  | { view: 'month'; year: number; month: number; page: number };

/** What an address in the root asks for: a post or page, a page of its comments, a thread, or a dated archive. */
export function readAddress(segments: readonly string[]): PostAddress | null {
  const parts = decodeSegments(segments);
  if (!parts) return null;
  const dated = readDates(parts);
  if (dated) return dated;
  return readDiscussion(parts) ?? readThread(parts) ?? { view: 'article', path: pathOf(parts) };
}

/** `…/comments/2/`, `…/comments/newest/` or `…/comments/newest/2/`. */
function readDiscussion(parts: readonly string[]): PostAddress | null {
  const marker = parts.lastIndexOf('comments');
  const [first, ...more] = parts.slice(marker + 1);
  if (marker < 1 || !first) return null;
  const order = isOtherOrder(first) ? first : 'oldest';
  const numbers = order === 'oldest' ? [first, ...more] : more;
  const page = numbers.length === 0 ? 1 : numbers.length === 1 ? pageNumber(numbers[0]) : null;
  if (page === null || (order !== 'oldest' && numbers[0] === '1')) return null;
  return { view: 'discussion', path: pathOf(parts.slice(0, marker)), order, page };
}

function readDates(parts: readonly string[]): PostAddress | null {
  const [year, month] = parts;
  if (!year || !/^(19|20)\d\d$/.test(year)) return null;
  const hasMonth = month !== undefined && /^(0[1-9]|1[0-2])$/.test(month);
  const rest = parts.slice(hasMonth ? 2 : 1);
  const page = rest.length === 0 ? 1 : rest.length === 2 && rest[0] === 'page' ? pageNumber(rest[1]) : null;
  if (page === null) return null;
  return hasMonth ? { view: 'month', year: Number(year), month: Number(month), page } : { view: 'year', year: Number(year), page };
}

function readThread(parts: readonly string[]): PostAddress | null {
  const marker = parts.lastIndexOf('thread');
  const [root, page = '1', ...more] = parts.slice(marker + 1);
  if (marker < 1 || !root || more.length > 0 || !/^\d{1,9}$/.test(root)) return null;
  const number = page === '1' ? 1 : pageNumber(page);
  return number === null ? null : { view: 'thread', path: pathOf(parts.slice(0, marker)), rootId: Number(root), page: number };
}

/** The highest page that anyone can ask for; past it an address is a guess. */
const MAX_PAGE = 99_999;

function pageNumber(text: string | undefined): number | null {
  const page = /^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return page <= MAX_PAGE ? page : null;
}

function pathOf(parts: readonly string[]): string {
  return `/${parts.join('/')}/`;
}

/** The parts of an address as they are stored; null for what no text has as its encoding. */
export function decodeSegments(segments: readonly string[]): string[] | null {
  try {
    return segments.map((segment) => decodeURIComponent(segment).normalize('NFC'));
  } catch {
    return null;
  }
}
