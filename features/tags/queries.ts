import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { tagTag } from './tags.ts';

/** A tag by its slug, or null. */
export async function getTag(slug: string) {
  const tag = await database().tag.findUnique({ where: { slug }, select: { id: true, slug: true, name: true, description: true } });
  if (tag) dependOn(tagTag(tag.id));
  return tag;
}
