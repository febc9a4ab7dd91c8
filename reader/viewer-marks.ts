import { idOf } from './comment-link.ts';
import { element } from './elements.ts';
import { showRecommended } from './recommend.ts';
import type { Facts } from './viewer.ts';

/** Shows at each comment what its reader may do with it, and the comments of theirs that nobody else sees yet. */
export function markForViewer(discussion: HTMLElement, { viewer, post }: Facts, now: number): void {
  if (!post) return;
  for (const { id, editableUntil } of post.mine) {
    const acts = actsOf(discussion, id);
    if (!acts) continue;
    if (Date.parse(editableUntil) > now) acts.append(link(id, 'edit', 'Edit'));
    acts.append(link(id, 'delete', 'Delete'));
    acts.querySelector('.comment-recommend')?.remove(); // nobody recommends themselves
  }
  for (const id of post.recommended) showRecommended(actsOf(discussion, id), true);
  if (viewer.moderator) {
    for (const comment of discussion.querySelectorAll('.comment')) comment.querySelector('footer')?.append(link(idOf(comment), 'moderate', 'Moderate'));
  }
  for (const pending of post.pending) if (!discussion.querySelector(`#comment-${pending.id}`)) showPending(discussion, pending);
}

const actsOf = (discussion: Element, id: number): Element | null => discussion.querySelector(`#comment-${id} > footer`);

function link(id: number, act: string, label: string): HTMLAnchorElement {
  return Object.assign(element('a', '', label), { href: `/comment/${id}/${act}/` });
}

/** A comment that waits for a moderator stands where it will stand, for its writer alone. */
function showPending(discussion: Element, { id, parentId, html }: { id: number; parentId: number | null; html: string }): void {
  const parent = parentId === null ? null : discussion.querySelector(`#comment-${parentId}`);
  if (parentId !== null && !parent) return; // it answers a comment of another page
  const article = element('article', 'comment comment-pending');
  article.id = `comment-${id}`;
  const body = element('div', 'said');
  body.innerHTML = html; // made safe on the server, as every comment's is
  const acts = element('footer', '');
  acts.append(link(id, 'edit', 'Edit'), link(id, 'delete', 'Delete'));
  article.append(element('p', 'comment-note', 'Your comment waits for a moderator. Only you see it here.'), body, acts);
  const item = element('li', '');
  item.append(article);
  listFor(discussion, parent).append(item);
}

function listFor(discussion: Element, parent: Element | null): Element {
  const standing = parent ? parent.parentElement?.querySelector(':scope > .replies') : discussion.querySelector('.comments');
  if (standing) return standing;
  const made = element('ol', parent ? 'replies' : 'comments');
  if (parent) parent.after(made);
  else discussion.querySelector('.discussion-head')?.after(made);
  return made;
}
