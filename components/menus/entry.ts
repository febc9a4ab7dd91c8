import type { MenuItemInput } from '#features/menus/schema.ts';

/** An entry while it is arranged; `key` tells it from all others. */
export type Entry = MenuItemInput & { key: string; leadsTo: string };

/** What an entry may lead to, of those that are chosen from a list. */
export type Target = { value: string; name: string; group: 'Pages' | 'Categories'; item: { kind: 'post'; postId: number } | { kind: 'category'; categoryId: number }; leadsTo: string };
