import type { Transaction } from '#lib/db/client.ts';
import { menuTag } from '#features/menus/tags.ts';

/** The main menu: the page About, then the categories at the top of the tree. Returns the cache tags to expire. */
export async function createMenu(
  tx: Transaction,
  pages: readonly { id: number; slug: string; title: string }[],
  categories: readonly { id: number; name: string }[],
): Promise<string[]> {
  const menu = await tx.menu.upsert({ where: { location: 'main' }, create: { location: 'main' }, update: {}, select: { id: true } });
  const targets = [
    ...pages.filter(({ slug }) => slug === 'about').map(({ id, title }) => ({ label: title, postId: id })),
    ...categories.map(({ id, name }) => ({ label: name, categoryId: id })),
  ];
  await tx.menuItem.createMany({ data: targets.map((target, position) => ({ ...target, menuId: menu.id, position, sample: true })) });
  return [menuTag];
}
