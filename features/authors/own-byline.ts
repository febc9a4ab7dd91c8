import type { Transaction } from '#lib/db/client.ts';
import { slugOf } from '#lib/slug.ts';

/** The byline of somebody with an account, made from their name where they have none yet; null where there is no such person. */
export async function bylineOf(tx: Transaction, userId: string): Promise<number | null> {
  await tx.$executeRaw`SELECT FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`; // two posts at once make one byline
  const known = await tx.author.findUnique({ where: { userId }, select: { id: true } });
  if (known) return known.id;
  const person = await tx.user.findUnique({ where: { id: userId, role: { not: 'READER' } }, select: { name: true } });
  if (!person) return null;
  const name = person.name?.trim() || 'A new author';
  const slug = await freeSlug(tx, slugOf(name, 'author'));
  return (await tx.author.create({ data: { slug, name, userId }, select: { id: true } })).id;
}

async function freeSlug(tx: Transaction, slug: string): Promise<string> {
  const taken = new Set((await tx.author.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } })).map((author) => author.slug));
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
