/** Where the picture stands that a link to a post, or to the site, is shared with. */
export const socialCardPath = (post: number | 'site') => `/social-card/${post}/`;
export const CARD_SIZE = { width: 1200, height: 630 } as const;
