import type { Transaction } from '#lib/db/client.ts';
import type { Archive } from '../archive-reader.ts';
import { emptyOutcome, type BatchOutcome } from '../import-summary.ts';
import { authorIds } from './authors.ts';
import { storeSubjects } from './subjects.ts';

/** Stores the authors, categories and tags that an archive declares, also those that no post of it names. */
export async function storeDeclared(tx: Transaction, sourceId: number, archive: Pick<Archive, 'authors' | 'categories' | 'tags'>): Promise<BatchOutcome> {
  const outcome = emptyOutcome();
  const authors = await authorIds(tx, sourceId, archive.authors);
  const subjects = await storeSubjects(tx, archive);
  Object.assign(outcome.made, { authors: authors.made, ...subjects });
  Object.assign(outcome.added, { authors: authors.made.length, categories: subjects.categories.length, tags: subjects.tags.length });
  outcome.unchanged.authors = authors.ids.size - authors.made.length;
  outcome.unchanged.categories = countSlugs(archive.categories) - subjects.categories.length;
  outcome.unchanged.tags = countSlugs(archive.tags) - subjects.tags.length;
  return outcome;
}

function countSlugs(terms: readonly { slug: string }[]): number {
  return new Set(terms.map(({ slug }) => slug)).size;
}
