import type pg from 'pg';
import type { Random } from './random.ts';
import { advanceIds, insertRows } from './rows.ts';
import { inventProse } from './prose.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many there are of each; their ids go from 1 up. Posts are filed in the categories that have a parent. */
export type Lists = { authors: number; roots: number; categories: number; tags: number };

const lists: Lists = { authors: 40, roots: 6, categories: 30, tags: 300 };

/** Makes authors with a bio, a tree of categories, and tags. */
export async function fillLists(client: pg.Client, random: Random, vocabulary: Vocabulary): Promise<Lists> {
  await insertRows(client, 'Author', { id: 'int', slug: 'text', name: 'text', bio: 'text' }, upTo(lists.authors, (id) => ({
    id, slug: `author-${id}`, name: `Author ${id}`, bio: inventProse(random, vocabulary, 40).text,
  })));
  await insertRows(client, 'Category', { id: 'int', slug: 'text', name: 'text', parentId: 'int' }, upTo(lists.categories, (id) => ({
    id, slug: `category-${id}`, name: `Category ${id}`, parentId: id <= lists.roots ? null : ((id - 1) % lists.roots) + 1,
  })));
  await insertRows(client, 'Tag', { id: 'int', slug: 'text', name: 'text' }, upTo(lists.tags, (id) => ({ id, slug: `tag-${id}`, name: `Tag ${id}` })));
  for (const table of ['Author', 'Category', 'Tag']) await advanceIds(client, table);
  return lists;
}

function upTo<T>(count: number, make: (id: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}
