import type { Transaction } from '#lib/db/client.ts';
import { emptyOutcome, type BatchOutcome } from '../import-summary.ts';
import type { Survey } from '../survey.ts';
import { storeAuthors } from './authors.ts';
import { storeSubjects } from './subjects.ts';

/** Stores the authors, categories and tags that an export declares, also those that no post of it names. */
export async function storeDeclared(tx: Transaction, sourceId: number, survey: Survey): Promise<BatchOutcome> {
  const outcome = emptyOutcome();
  const authors = await storeAuthors(tx, sourceId, survey.authors);
  const subjects = await storeSubjects(tx, survey);
  Object.assign(outcome.added, { authors: authors.added, ...subjects });
  outcome.unchanged.authors = authors.ids.size - authors.added;
  outcome.unchanged.categories = countSlugs(survey.categories) - subjects.categories;
  outcome.unchanged.tags = countSlugs(survey.tags) - subjects.tags;
  return outcome;
}

function countSlugs(terms: readonly { slug: string }[]): number {
  return new Set(terms.map(({ slug }) => slug)).size;
}
