import { randomUUID } from 'node:crypto';
import { database } from '#lib/db/client.ts';

/** What runs the site, to act upon: two categories, two tags. */
export async function setSite() {
  const db = database();
  await db.category.deleteMany();
  await db.tag.deleteMany();
  const mark = randomUUID();
  const category = (slug: string) => db.category.create({ data: { slug: `${slug}-${mark}`, name: slug }, select: { id: true } });
  const tag = (slug: string) => db.tag.create({ data: { slug: `${slug}-${mark}`, name: `${slug} ${mark}` }, select: { id: true, name: true } });
  const [{ id: categoryId }, { id: otherCategory }, { id: tagId }, { name: otherTag }] = [await category('one'), await category('other'), await tag('one'), await tag('other')];
  return { categoryId, otherCategory, tagId, otherTag };
}
