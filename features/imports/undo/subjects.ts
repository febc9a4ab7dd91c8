import type { Transaction } from '#lib/db/client.ts';
import type { Finding } from '../finding.ts';
import type { Made } from '../made.ts';

/** Takes away the authors, categories and tags that a run added; those that something of this site stands under stay, and are named. */
export async function takeSubjectsAway(tx: Transaction, made: Pick<Made, 'authors' | 'categories' | 'tags'>, linkedByRun: readonly string[]): Promise<{ removed: number; findings: Finding[] }> {
  const select = { id: true, name: true } as const;
  const authors = await tx.author.findMany({
    where: { id: { in: made.authors }, OR: [{ bylines: { some: {} } }, { AND: [{ userId: { not: null } }, { userId: { notIn: [...linkedByRun] } }] }] },
    select,
  });
  const categories = await usedCategories(tx, made.categories);
  const tags = await tx.tag.findMany({ where: { id: { in: made.tags }, posts: { some: {} } }, select });
  const removed = [
    await tx.author.deleteMany({ where: { id: { in: without(made.authors, authors) } } }),
    await tx.category.deleteMany({ where: { id: { in: without(made.categories, categories) } } }),
    await tx.tag.deleteMany({ where: { id: { in: without(made.tags, tags) } } }),
  ];
  return {
    removed: removed.reduce((sum, { count }) => sum + count, 0),
    findings: [...kept('author', authors), ...kept('category', categories), ...kept('tag', tags)],
  };
}

/** With those above them. */
async function usedCategories(tx: Transaction, made: readonly number[]) {
  const rows = await tx.category.findMany({
    where: { id: { in: [...made] } },
    select: { id: true, name: true, parentId: true, _count: { select: { posts: true, menuItems: true, children: { where: { id: { notIn: [...made] } } } } } },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const used = new Set<number>();
  for (const { id, _count } of rows) {
    if (_count.posts + _count.menuItems + _count.children === 0) continue;
    for (let above = byId.get(id); above && !used.has(above.id); above = byId.get(above.parentId ?? 0)) used.add(above.id);
  }
  return rows.filter(({ id }) => used.has(id));
}

function without(ids: readonly number[], kept_: readonly { id: number }[]): number[] {
  const staying = new Set(kept_.map(({ id }) => id));
  return ids.filter((id) => !staying.has(id));
}

function kept(itemType: string, rows: readonly { name: string }[]): Finding[] {
  return rows.map(({ name }) => ({ kind: 'kept-here', itemType, title: name, message: 'It stays when the import is undone: this site uses it.' }));
}
