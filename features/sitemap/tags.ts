/** Whatever shows when posts were last changed, and where they stand. */
export const sitemapTag = 'sitemap';
