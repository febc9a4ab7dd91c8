import { database } from '#lib/db/client.ts';

/** More than any newsroom has, and less than a page can show. */
const MOST = 500;

/** `value` is an author's number or, of an account that has no byline yet, its id. */
export type AuthorOption = { value: string; name: string };
export type CategoryOption = { id: number; name: string; depth: number };

/** Everybody who may stand in a byline: authors, and those who work here and have none yet. */
export async function listBylineOptions(): Promise<AuthorOption[]> {
  const [authors, people] = await Promise.all([
    database().author.findMany({ orderBy: { name: 'asc' }, take: MOST, select: { id: true, name: true } }),
    database().user.findMany({ where: { role: { not: 'READER' }, author: null, name: { not: null } }, orderBy: { name: 'asc' }, take: MOST, select: { id: true, name: true } }),
  ]);
  return [...authors.map(({ id, name }) => ({ value: String(id), name })), ...people.map(({ id, name }) => ({ value: id, name: name ?? '' }))];
}

/** Categories in the order of their tree, each with how deep it lies. */
export async function listCategoryTree(): Promise<CategoryOption[]> {
  const rows = await database().category.findMany({ orderBy: { name: 'asc' }, take: MOST, select: { id: true, name: true, parentId: true } });
  const ids = new Set(rows.map(({ id }) => id));
  const below = (parent: number | null, depth: number, seen: ReadonlySet<number>): CategoryOption[] =>
    rows
      .filter(({ id, parentId }) => !seen.has(id) && (parent === null ? parentId === null || !ids.has(parentId) : parentId === parent))
      .flatMap(({ id, name }) => [{ id, name, depth }, ...below(id, depth + 1, new Set([...seen, id]))]);
  return below(null, 0, new Set());
}

/** Pages that another may stand below. */
export async function listParentPages(except: number): Promise<{ id: number; title: string; path: string }[]> {
  return database().post.findMany({ where: { kind: 'PAGE', status: { not: 'TRASHED' }, id: { not: except } }, orderBy: { path: 'asc' }, take: MOST, select: { id: true, title: true, path: true } });
}
