import type { Transaction } from '#lib/db/client.ts';
import { slugOf } from '#lib/slug.ts';

/** The tags of these names, in any case of letters, in their order; those that there are not are made. */
export async function tagsNamed(tx: Transaction, names: readonly string[]): Promise<number[]> {
  const wanted = new Map(names.map((name) => name.trim().replace(/\s+/g, ' ')).filter(Boolean).map((name) => [slugOf(name, 'tag'), name]));
  if (wanted.size === 0) return [];
  const lower = [...wanted.values()].map((name) => name.toLowerCase());
  const known = await tx.$queryRaw<{ id: number; name: string }[]>`SELECT "id", lower("name") AS "name" FROM "Tag" WHERE lower("name") = ANY(${lower})`;
  const byName = new Map(known.map(({ id, name }) => [name, id]));
  const missing = [...wanted].filter(([, name]) => !byName.has(name.toLowerCase())).map(([slug, name]) => ({ slug, name }));
  await tx.tag.createMany({ data: missing, skipDuplicates: true });
  const made = await tx.tag.findMany({ where: { slug: { in: missing.map(({ slug }) => slug) } }, select: { id: true, slug: true } });
  const bySlug = new Map(made.map(({ id, slug }) => [slug, id]));
  return [...new Set([...wanted].flatMap(([slug, name]) => byName.get(name.toLowerCase()) ?? bySlug.get(slug) ?? []))];
}
