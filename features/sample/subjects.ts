import type { Transaction } from '#lib/db/client.ts';
import { sampleAuthors, sampleCategories, sampleTags } from '#prisma/sample/content.ts';

/** Ids by slug; throws for a slug that the sample content does not have. */
export type SampleSubjects = Record<'author' | 'category' | 'tag', (slug: string) => number>;

/** Makes the sample's authors, categories (each after its parent) and tags. */
export async function createSubjects(tx: Transaction): Promise<SampleSubjects> {
  const select = { id: true, slug: true } as const;
  const authors = await tx.author.createManyAndReturn({ data: sampleAuthors.map((author) => ({ ...author, sample: true })), select });
  const tags = await tx.tag.createManyAndReturn({ data: sampleTags.map((tag) => ({ ...tag, sample: true })), select });
  const categories: { id: number; slug: string }[] = [];
  const category = (slug: string) => idOf(categories, slug);
  for (const { parent, ...facts } of sampleCategories) {
    categories.push(await tx.category.create({ data: { ...facts, sample: true, parentId: parent ? category(parent) : null }, select }));
  }
  return { author: (slug) => idOf(authors, slug), category, tag: (slug) => idOf(tags, slug) };
}

function idOf(rows: readonly { id: number; slug: string }[], slug: string): number {
  const row = rows.find((candidate) => candidate.slug === slug);
  if (!row) throw new Error(`The sample content names "${slug}" and does not have it.`);
  return row.id;
}
