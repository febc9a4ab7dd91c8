import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { authorTag } from './tags.ts';

/** An author by slug, or null. */
export async function getAuthor(slug: string) {
  const author = await database().author.findUnique({ where: { slug }, select: { id: true, slug: true, name: true, bio: true, link: true, image: { select: { file: true, widths: true, version: true } } } });
  if (author) dependOn(authorTag(author.id));
  return author;
}

/** Authors for the search form's choice, by name. */
export async function listAuthors() {
  return database().author.findMany({ orderBy: { name: 'asc' }, take: 200, select: { slug: true, name: true } });
}
