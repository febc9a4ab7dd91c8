/** What an import brings, by kind. */
export const COUNTED = ['posts', 'pages', 'comments', 'authors', 'categories', 'tags', 'attachments', 'menuItems', 'redirects'] as const;
export type Counted = (typeof COUNTED)[number];
export type Counts = Record<Counted, number>;

export function noCounts(): Counts {
  return { posts: 0, pages: 0, comments: 0, authors: 0, categories: 0, tags: 0, attachments: 0, menuItems: 0, redirects: 0 };
}

export function addCounts(sum: Counts, more: Partial<Counts>): void {
  for (const kind of COUNTED) sum[kind] += more[kind] ?? 0;
}
