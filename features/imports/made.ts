/** What an import adds, by kind: a table each. */
export const MADE_KINDS = ['posts', 'comments', 'authors', 'categories', 'tags', 'media', 'menus', 'menuItems', 'redirects'] as const;
export type MadeKind = (typeof MADE_KINDS)[number];

/** The ids of the rows that a batch added; what undoing it takes away. */
export type Made = Record<MadeKind, number[]>;

export function nothingMade(): Made {
  return { posts: [], comments: [], authors: [], categories: [], tags: [], media: [], menus: [], menuItems: [], redirects: [] };
}

export function addMade(made: Made, more: Partial<Made>): void {
  for (const kind of MADE_KINDS) for (const id of more[kind] ?? []) made[kind].push(id);
}
