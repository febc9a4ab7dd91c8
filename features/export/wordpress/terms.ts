import { plainText } from '#features/imports/wordpress/plain-text.ts';
import { rawCategory, rawTag, rawTerm } from './raw.ts';
import type { Snapshot } from './snapshot.ts';
import { writeCategory, writeTag, writeTerm } from './write-terms.ts';

/** A category or tag here; `renamed` where it has another name than the old site gave it. */
export interface Term {
  slug: string;
  name: string;
  renamed: boolean;
}

/** The terms of an export: what declares each, and those that posts name by their ids here. */
export interface Terms {
  declared: string[];
  categories: ReadonlyMap<number, Term>;
  tags: ReadonlyMap<number, Term>;
  /** The slugs of old menus. */
  menus: ReadonlySet<string>;
  /** A number that no term has. */
  freeNumber(): number;
}

type CategoryRow = { id: number; slug: string; name: string; description: string; parent: string | null };
type TagRow = Omit<CategoryRow, 'parent'>;
type RecordRow = { key: string; raw: unknown };

/** Categories, tags and the old sites' other terms, as they were declared there, with what was changed of them here. */
export async function readTerms(snapshot: Snapshot, sourceIds: readonly number[], isTag: (slug: string) => boolean): Promise<Terms> {
  const records = (type: string) => snapshot.all<RecordRow>(`SELECT "key", "raw" FROM "ImportRecord" WHERE "type" = '${type}' AND "sourceId" = ANY('{${sourceIds.join(',')}}'::int[]) ORDER BY "sourceId", "key"`);
  const categories = await snapshot.all<CategoryRow>(CATEGORIES);
  const tags = await snapshot.all<TagRow>(`SELECT "id", "slug", "name", "description" FROM "Tag" ORDER BY "id"`);
  const [oldCategories, oldTags, oldTerms] = [await records('category'), await records('tag'), (await records('term')).map(({ raw }) => rawTerm.parse(raw))];

  let greatest = 0;
  const freeNumber = () => (greatest += 1);
  const parsedCategories = parsed(oldCategories, (raw) => rawCategory.parse(raw));
  const parsedTags = parsed(oldTags, (raw) => rawTag.parse(raw));
  for (const { legacyId } of [...parsedCategories.values(), ...parsedTags.values()].flat().concat(oldTerms)) greatest = Math.max(greatest, legacyId ?? 0);

  const known = new Set(categories.map(({ slug }) => slug));
  const declared = [
    ...categories.flatMap((row) => declaredCategories(row, parsedCategories.get(row.slug), known, freeNumber)),
    ...tags.flatMap((row) => (isTag(row.slug) ? declaredTags(row, parsedTags.get(row.slug), freeNumber) : [])),
    ...parentsFirst(oldTerms).map(writeTerm),
  ];
  return {
    declared, freeNumber,
    categories: new Map(categories.map((row) => [row.id, termOf(row, parsedCategories.get(row.slug)?.[0])])),
    tags: new Map(tags.map((row) => [row.id, termOf(row, parsedTags.get(row.slug)?.[0])])),
    menus: new Set(oldTerms.filter(({ taxonomy }) => taxonomy === 'nav_menu').map(({ slug }) => slug)),
  };
}

/** The tree from its tops down; what hangs in no tree comes last. */
const CATEGORIES = `
  WITH RECURSIVE tree AS (
    SELECT "id", 0 AS "depth" FROM "Category" WHERE "parentId" IS NULL
    UNION ALL SELECT c."id", t."depth" + 1 FROM "Category" c JOIN tree t ON c."parentId" = t."id")
  SELECT c."id", c."slug", c."name", c."description", p."slug" AS "parent" FROM "Category" c LEFT JOIN "Category" p ON p."id" = c."parentId" LEFT JOIN tree t ON t."id" = c."id"
  ORDER BY t."depth" NULLS LAST, c."id"`;

/** Records by the slug that they have here: one that stood twice in a file has a mark behind its key. */
function parsed<Raw extends { slug: string; name: string }>(records: readonly RecordRow[], parse: (raw: unknown) => Raw): Map<string, Raw[]> {
  const bySlug = new Map<string, Raw[]>();
  for (const { key, raw } of records) {
    const slug = key.replace(/#\d+$/, '');
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), parse(raw)]);
  }
  return bySlug;
}

type RawTag = ReturnType<typeof rawTag.parse>;
type RawCategory = ReturnType<typeof rawCategory.parse>;

const nameThere = (raw: RawTag, slug: string) => plainText(raw.name) || raw.name || slug;

function declaredTags(row: TagRow, raws: readonly RawTag[] | undefined, freeNumber: () => number): string[] {
  const [first, ...others] = raws ?? [];
  if (!first) return [writeTag({ legacyId: freeNumber(), slug: row.slug, name: escaped(row.name), description: escaped(row.description) })];
  return [{ ...first, ...changed(first, row) }, ...others].map(writeTag);
}

function declaredCategories(row: CategoryRow, raws: readonly RawCategory[] | undefined, known: ReadonlySet<string>, freeNumber: () => number): string[] {
  const [first, ...others] = raws ?? [];
  if (!first) return [writeCategory({ legacyId: freeNumber(), slug: row.slug, parentSlug: row.parent ?? '', name: escaped(row.name), description: escaped(row.description) })];
  // A parent that is not here could not be kept, and is no change.
  const parentSlug = row.parent === null && !known.has(first.parentSlug) ? first.parentSlug : (row.parent ?? '');
  return [{ ...first, ...changed(first, row), parentSlug }, ...others].map(writeCategory);
}

function changed(raw: RawTag, row: TagRow): { name?: string; description?: string } {
  return {
    ...(nameThere(raw, row.slug) !== row.name && { name: escaped(row.name) }),
    ...(plainText(raw.description) !== row.description && { description: escaped(row.description) }),
  };
}

function termOf({ slug, name }: TagRow, raw: RawTag | undefined): Term {
  return { slug, name, renamed: raw !== undefined && nameThere(raw, slug) !== name };
}

/** Plain words as WordPress keeps them: HTML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** WordPress's importer looks for a term's parent among those that came before. */
function parentsFirst<Raw extends { taxonomy: string; slug: string; parentSlug: string }>(terms: readonly Raw[]): Raw[] {
  const waiting = new Map<string, Raw[]>();
  const named = new Set(terms.map(({ taxonomy, slug }) => `${taxonomy}\n${slug}`));
  const ordered: Raw[] = [];
  const placed = new Set<Raw>();
  for (const term of terms) {
    const parent = `${term.taxonomy}\n${term.parentSlug}`;
    if (term.parentSlug !== '' && named.has(parent)) waiting.set(parent, [...(waiting.get(parent) ?? []), term]);
    else ordered.push(term);
  }
  for (let at = 0; at < ordered.length; at++) {
    const term = ordered[at];
    if (term === undefined || placed.has(term)) continue;
    placed.add(term);
    const below = waiting.get(`${term.taxonomy}\n${term.slug}`) ?? [];
    waiting.delete(`${term.taxonomy}\n${term.slug}`);
    ordered.push(...below);
  }
  return [...ordered, ...[...waiting.values()].flat()]; // what hangs in a circle
}
