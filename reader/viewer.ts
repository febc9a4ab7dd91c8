import { element } from './elements.ts';

/** What the site knows of whoever reads, as `/api/viewer/` tells it. Times are ISO 8601. */
export type Facts = {
  viewer: { id: string; name: string; unread: number; moderator: boolean };
  post?: {
    /** The viewer may change the post itself. */
    editable: boolean;
    mine: { id: number; editableUntil: string }[];
    recommended: number[];
    pending: { id: number; parentId: number | null; html: string }[];
  };
};

/** Asks for the viewer, where this browser holds a session; nothing is asked for anybody else. */
export async function askViewer(postId: string | undefined): Promise<Facts | undefined> {
  if (!isSignedIn()) return undefined;
  const answer = await fetch(`/api/viewer/${postId ? `?post=${postId}` : ''}`, { credentials: 'same-origin', headers: { accept: 'application/json' } });
  const facts: Facts | { viewer: null } = answer.ok ? await answer.json() : { viewer: null };
  return facts.viewer ? facts : undefined;
}

/** The session itself is out of a script's reach; a second cookie says that there is one. */
export const isSignedIn = (): boolean => /(^|;\s*)signed-in=1/.test(document.cookie);

/** The masthead's link says whose account it leads to, and how much news waits there. */
export function greet({ viewer }: Facts): void {
  if (!viewer.name) return; // somebody new who has not said yet how they are called
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-account]')) {
    link.textContent = viewer.unread > 0 ? `(${viewer.unread}) ${viewer.name}` : viewer.name;
    if (viewer.unread === 0) continue;
    link.href = '/notifications/';
    link.ariaLabel = `${viewer.name}: ${viewer.unread} unread notifications`;
  }
}

/** Whoever may change a post finds the way to its editor at its head. */
export function offerEditing(article: HTMLElement | null, { post }: Facts): void {
  if (!article || !post?.editable || article.querySelector('[data-edit]')) return;
  const way = element('p', '');
  way.dataset.edit = '';
  way.append(Object.assign(element('a', '', 'Edit'), { href: `/admin/posts/${article.dataset.post}/` }));
  (article.querySelector('.article-facts') ?? article.querySelector('header'))?.append(way);
}
