/** What an import adds, by kind: a table each. */
const MADE_KINDS = ['posts', 'comments', 'authors', 'categories', 'tags', 'media', 'menus', 'menuItems', 'redirects'] as const;
export type MadeKind = (typeof MADE_KINDS)[number];

/** The ids of the rows that a batch added; what undoing it takes away. */
export type Made = Record<MadeKind, number[]>;

export function nothingMade(): Made {
  return { posts: [], comments: [], authors: [], categories: [], tags: [], media: [], menus: [], menuItems: [], redirects: [] };
}
