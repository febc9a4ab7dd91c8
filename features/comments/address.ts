import type { Order } from './order.ts';

/** Where the form of a new comment goes, past Next (see docs/decisions/019). */
export const NEW_COMMENT = '/comment/new/';
/** Where a button leads that could not do what it says. */
export const NOT_DONE = '/not-done/';
/** Where a comment, a page of a discussion, and a thread of its own stand; `path` is the post's. */
export const commentAnchor = (id: number) => `#comment-${id}`;
/** Leads to whatever page the comment is on by then. */
export const commentPermalink = (id: number) => `/comment/${id}/`;
export function discussionPath(path: string, page: number, order: Order = 'oldest'): string {
  if (order === 'oldest') return page === 1 ? path : `${path}comments/${page}/`;
  return `${path}comments/${order}/${page === 1 ? '' : `${page}/`}`;
}
export const threadAddress = (path: string, rootId: number, page = 1) => `${path}thread/${rootId}/${page === 1 ? '' : `${page}/`}`;
/** What is done about one comment has a page each, made for whoever asks. */
export const replyPath = (id: number) => `/comment/${id}/reply/`;
export const morePath = (id: number) => `/comment/${id}/more/`;
export const editPath = (id: number) => `/comment/${id}/edit/`;
export const moderatePath = (id: number) => `/comment/${id}/moderate/`;
export const deletePath = (id: number) => `/comment/${id}/delete/`;
export const waitingPath = (id: number) => `/comment/${id}/waiting/`;
/** Where a text waits that could not be posted; `why` is what was wrong with it. */
export const heldPath = (key: string, why?: string) => `/discuss/held/${key}/${why ? `?${new URLSearchParams({ why })}` : ''}`;
/** The same, shown as it would look. */
export const previewPath = (key: string) => `${heldPath(key)}?preview`;
/** The discussion that a comment was taken from. */
export const deletedPath = (path: string) => `${path}#comments`;
/** Where a whole discussion is followed, or no longer. */
export const followPath = (postId: number) => `/discuss/follow/${postId}/`;
