/** Whatever shows a post's title, text or address. */
export const postTag = (id: number) => `post:${id}`;
/** Whatever shows how many comments a post has, or the comments. */
export const discussionTag = (postId: number) => `discussion:${postId}`;
/** Whatever shows which posts stand in a list, or in which order. */
export const listTag = (list: string) => `list:${list}`;
/** The addresses of pages such as About, as the sitemap shows them. */
export const pagesTag = 'pages';
