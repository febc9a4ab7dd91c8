import type { ExportTerm } from '#features/imports/wordpress/export-item.ts';
import type { PlannedPost } from '#features/imports/planned.ts';
import { termSlug } from '#features/imports/store/subjects.ts';
import { planOf } from './plan-of.ts';
import type { ItemContext } from './item-context.ts';
import type { PostRow } from './post-rows.ts';
import type { RawItem } from './raw.ts';
import { escaped, type Term } from './terms.ts';

/** What an old site said of a post, and what was made of it here. */
export type Origin = { raw: RawItem; plan: PlannedPost };

/** The logins of a post's byline, in its order. */
export function bylineOf(row: PostRow, { loginOf }: Pick<ItemContext, 'loginOf'>): string[] {
  return row.authors.flatMap((id) => loginOf(id) ?? []);
}

/** The terms of a post: those that an old site gave it, but for what was changed here; several authors are terms too, as the Co-Authors Plus plugin keeps them. */
export function postTerms(row: PostRow, origin: Origin | null, context: ItemContext): ExportTerm[] {
  const came = (origin?.raw.terms ?? []).map((term) => ({ term, place: placeOf(term) }));
  const categories = row.categories.flatMap((id) => context.categories.get(id) ?? []);
  const tags = row.tags.flatMap((id) => context.tags.get(id) ?? []);
  const byline = bylineOf(row, context);
  const same = origin !== null && {
    category: sameList(categories, origin.plan.categories.map(termSlug)),
    tag: sameSet(tags, origin.plan.tags.map(termSlug)),
    author: byline.length === 0 || byline.join('\n') === origin.plan.authors.join('\n'),
  };
  const kept = came.filter(({ place }) => place === null || (same && same[place.kind]));
  const bySlug = new Map(came.map(({ term, place }) => [`${place?.kind}\n${place?.slug}`, term]));
  const anew = (kind: 'category' | 'tag', domain: string, terms: readonly Term[]) =>
    same && same[kind] ? [] : terms.map(({ slug, name }) => bySlug.get(`${kind}\n${slug}`) ?? { domain, slug, name: escaped(name) });
  return [
    ...kept.map(({ term }) => term),
    ...anew('category', 'category', categories),
    ...anew('tag', 'post_tag', tags),
    ...(same && same.author ? [] : byline.length > 1 ? byline.map((login) => ({ domain: 'author', slug: `cap-${login}`, name: login })) : []),
  ].map((term) => renamed(term, categories, tags));
}

type Place = { kind: 'category' | 'tag' | 'author'; slug: string };

/** What became of an old site's term here; null for one that has no place here. */
export function placeOf(term: ExportTerm): Place | null {
  if (term.domain === 'author') return { kind: 'author', slug: term.slug };
  const plan = planOf({ terms: [term] });
  const [category] = plan?.categories ?? [];
  const [tag] = plan?.tags ?? [];
  if (category) return { kind: 'category', slug: termSlug(category) };
  return tag ? { kind: 'tag', slug: termSlug(tag) } : null;
}

function renamed(term: ExportTerm, categories: readonly Term[], tags: readonly Term[]): ExportTerm {
  const terms = term.domain === 'category' ? categories : term.domain === 'post_tag' ? tags : [];
  const now = terms.find(({ slug, renamed: isRenamed }) => isRenamed && slug === term.slug);
  return now ? { ...term, name: escaped(now.name) } : term;
}

function sameList(terms: readonly Term[], slugs: readonly string[]): boolean {
  const unique = [...new Set(slugs)];
  return terms.length === unique.length && terms.every(({ slug }, index) => slug === unique[index]);
}

function sameSet(terms: readonly Term[], slugs: readonly string[]): boolean {
  const unique = new Set(slugs);
  return terms.length === unique.size && terms.every(({ slug }) => unique.has(slug));
}
