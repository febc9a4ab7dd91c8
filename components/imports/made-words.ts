import type { MadeKind } from '#features/imports/made.ts';

const NAMES: Record<MadeKind, readonly [string, string]> = {
  posts: ['post or page', 'posts and pages'], comments: ['comment', 'comments'], authors: ['author', 'authors'], categories: ['category', 'categories'],
  tags: ['tag', 'tags'], media: ['picture or file', 'pictures and files'], menus: ['menu', 'menus'], menuItems: ['menu entry', 'menu entries'], redirects: ['redirect', 'redirects'],
};

/** "12 posts and pages", a line each. */
export function madeWords(made: readonly { kind: MadeKind; count: number }[]): string[] {
  return made.map(({ kind, count }) => `${count.toLocaleString('en-GB')} ${NAMES[kind][count === 1 ? 0 : 1]}`);
}
