/** Where a comment, a page of a discussion, and a thread of its own stand; `path` is the post's. */
export const commentAnchor = (id: number) => `#comment-${id}`;
/** Leads to whatever page the comment is on by then. */
export const commentPermalink = (id: number) => `/comment/${id}/`;
export const discussionPath = (path: string, page: number) => (page === 1 ? path : `${path}comments/${page}/`);
export const threadAddress = (path: string, rootId: number, page = 1) => `${path}thread/${rootId}/${page === 1 ? '' : `${page}/`}`;
