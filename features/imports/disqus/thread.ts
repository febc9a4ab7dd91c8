import { oldPath } from '../wordpress/old-path.ts';
import { type DisqusElement, textOf } from './disqus-elements.ts';

/** A page that was discussed. */
export interface DisqusThread {
  id: string;
  link: string;
  title: string;
  /** Where it stood on its site; null where the link names no place of its own. */
  path: string | null;
  /** Of a site of WordPress, whose plugin names a page by its number and `?p=`. */
  legacyPostId: number | null;
}

const ANYWHERE = { link: '', baseSiteUrl: '', baseBlogUrl: '' };
const MAX_ID = 2_147_483_647;

export function threadFrom(element: DisqusElement): DisqusThread {
  const link = textOf(element, 'link');
  return { id: element.id, link, title: textOf(element, 'title') || link, path: pathOf(link), legacyPostId: numberOf(link) ?? numberOf(textOf(element, 'id')) };
}

/** What follows the path of a link says where a reader came from; `?p=` is another matter. */
function pathOf(link: string): string | null {
  const url = URL.parse(link);
  return url ? oldPath(`${url.origin}${url.pathname}`, ANYWHERE) : null;
}

function numberOf(text: string): number | null {
  const number = Number(/[?&](?:p|page_id)=(\d{1,10})(?:\D|$)/.exec(text)?.[1] ?? 0);
  return number > 0 && number <= MAX_ID ? number : null;
}
