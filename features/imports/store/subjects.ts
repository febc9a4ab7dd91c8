import type { Transaction } from '#lib/db/client.ts';
import type { DeclaredCategory, DeclaredTag } from '../archive-reader.ts';
import { plainText } from '../wordpress/plain-text.ts';
import type { PlannedTerm } from '../planned.ts';
import { slugFrom } from '../wordpress/slug-from.ts';

/** A slug stands in an index, whose entries have a greatest length; WordPress's own limit is 200. */
const LONGEST_SLUG = 200;

/** Stores the tree of categories and the tags that an export declares; those that are here stay as they are. */
export async function storeSubjects(
  tx: Transaction,
  { categories, tags }: { categories: readonly DeclaredCategory[]; tags: readonly DeclaredTag[] },
): Promise<{ categories: number[]; tags: number[] }> {
  const addedCategories = await addTerms(tx.category, categories);
  await hangCategories(tx, categories, new Set(addedCategories.map(({ slug }) => slug)));
  const addedTags = await addTerms(tx.tag, tags);
  return { categories: idsOf(addedCategories), tags: idsOf(addedTags) };
}

/** The ids of categories by slug; adds those that only posts name. */
export function categoryIds(tx: Transaction, terms: readonly PlannedTerm[]): Promise<TermIds> {
  return termIds(tx.category, terms);
}

/** The ids of tags by slug; adds those that only posts name. */
export function tagIds(tx: Transaction, terms: readonly PlannedTerm[]): Promise<TermIds> {
  return termIds(tx.tag, terms);
}

/** A term's slug as it is stored. */
export function termSlug({ slug, name }: PlannedTerm): string {
  return (slug || slugFrom(name)).slice(0, LONGEST_SLUG);
}

/** Ids by slug, and those of them that were added. */
export type TermIds = { ids: ReadonlyMap<string, number>; made: number[] };

interface StoredTerm {
  id: number;
  slug: string;
}

/** What the tables of categories and tags have in common. */
interface TermTable {
  findMany(query: { where: { slug: { in: string[] } }; select: { id: true; slug: true } }): Promise<StoredTerm[]>;
  createManyAndReturn(query: {
    data: { slug: string; name: string; description: string }[];
    skipDuplicates: true;
    select: { id: true; slug: true };
  }): Promise<StoredTerm[]>;
}

/** So many names a query: PostgreSQL takes at most 65,535 values in one. */
const TERMS_A_QUERY = 5_000;

async function termIds(table: TermTable, terms: readonly PlannedTerm[]): Promise<TermIds> {
  const slugs = [...new Set(terms.map(termSlug))];
  const known = new Map((await table.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]));
  const missing = terms.filter((term) => !known.has(termSlug(term)));
  if (missing.length === 0) return { ids: known, made: [] };
  const added = await addTerms(table, missing);
  for (const { id, slug } of await table.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })) known.set(slug, id);
  return { ids: known, made: idsOf(added) };
}

/** Returns those that were not here. */
async function addTerms(table: TermTable, terms: readonly (PlannedTerm & { description?: string })[]): Promise<StoredTerm[]> {
  const unique = new Map(terms.toReversed().map((term) => [termSlug(term), term]));
  const rows = [...unique]
    .toReversed()
    .map(([slug, { name, description = '' }]) => ({ slug, name: plainText(name) || name || slug, description: plainText(description) }));
  const added: StoredTerm[] = [];
  for (let at = 0; at < rows.length; at += TERMS_A_QUERY) {
    const created = await table.createManyAndReturn({ data: rows.slice(at, at + TERMS_A_QUERY), skipDuplicates: true, select: { id: true, slug: true } });
    added.push(...created);
  }
  return added;
}

/** Gives new categories their parents. One that was here keeps its place; a circle is cut where it closes. */
async function hangCategories(tx: Transaction, categories: readonly DeclaredCategory[], added: ReadonlySet<string>): Promise<void> {
  const parents = new Map<string, string>();
  for (const category of categories) {
    const slug = termSlug(category);
    const parent = category.parentSlug.slice(0, LONGEST_SLUG);
    if (added.has(slug) && parent !== '' && !leadsTo(parents, parent, slug)) parents.set(slug, parent);
  }
  if (parents.size === 0) return;
  await tx.$executeRaw`
    UPDATE "Category" child SET "parentId" = parent."id"
    FROM unnest(${[...parents.keys()]}::text[], ${[...parents.values()]}::text[]) AS place("slug", "parentSlug")
    JOIN "Category" parent ON parent."slug" = place."parentSlug"
    WHERE child."slug" = place."slug"`;
}

function idsOf(terms: readonly StoredTerm[]): number[] {
  return terms.map(({ id }) => id);
}

function leadsTo(parents: ReadonlyMap<string, string>, from: string, goal: string): boolean {
  for (let slug: string | undefined = from; slug !== undefined; slug = parents.get(slug)) if (slug === goal) return true;
  return false;
}
