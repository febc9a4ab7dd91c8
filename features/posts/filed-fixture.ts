import { database } from '#lib/db/client.ts';
import { createPost } from './commands.ts';

const machine = { userId: null, name: 'a command' };

/** A published post in some categories and with some tags. Returns its id. */
export async function filedPost(title: string, { categoryIds = [], tagIds = [] }: { categoryIds?: number[]; tagIds?: number[] }, now: Date): Promise<number> {
  const { id } = await database().$transaction((tx) => createPost(tx, machine, { title, source: '<p>Words</p>', status: 'PUBLISHED', categoryIds, tagIds }, now));
  return id;
}

/** The titles in one of the site's lists, by name. */
export async function titlesIn(list: string): Promise<string[]> {
  const rows = await database().postListing.findMany({ where: { list }, select: { post: { select: { title: true } } } });
  return rows.map(({ post }) => post.title).toSorted();
}
