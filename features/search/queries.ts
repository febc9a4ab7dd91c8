import { database, type Prisma } from '#lib/db/client.ts';
import { authorList, categoryList, siteList, yearList } from '#features/posts/lists.ts';
import { RANKED_POSTS, RESULTS_A_PAGE } from './limits.ts';
import { findMatches, isTooLong } from './matches.ts';
import { tsquery, type MatchInput } from './matches-sql.ts';
import type { SearchInput } from './schema.ts';
import { MARK_END, MARK_START, markUp } from './snippet.ts';
import { correctSpelling } from './spelling.ts';

const resultSelect = {
  id: true,
  path: true,
  title: true,
  kind: true,
  publishedAt: true,
  commentCount: true,
  bylines: { orderBy: { position: 'asc' }, select: { author: { select: { slug: true, name: true } } } },
} as const satisfies Prisma.PostSelect;

type ResultRow = Prisma.PostGetPayload<{ select: typeof resultSelect }>;
/** `snippetHtml` is safe to put into a page as it is. */
export type SearchResult = ResultRow & { snippetHtml: string };

/** Why nothing can be looked for: no words, words that stand in every text, only words to leave out, or too much to look through. */
export type SearchProblem = 'no-words' | 'only-common-words' | 'only-exclusions' | 'too-broad';

/** `capped`: there are more matches than the newest 500, which alone were ranked. `suggestion`: a query that finds something. */
export type SearchPage = { results: SearchResult[]; more: boolean; capped: boolean; suggestion?: string; problem?: SearchProblem };

const nothing = { results: [], more: false, capped: false } as const;

/** A page of the published posts and pages that match, best first. Not a cached page's: it declares no tags. */
export async function search(input: SearchInput, now = new Date()): Promise<SearchPage> {
  return lookFor(input, now).catch((error: unknown) => {
    if (isTooLong(error)) return { ...nothing, results: [], problem: 'too-broad' };
    throw error;
  });
}

async function lookFor(input: SearchInput, now: Date): Promise<SearchPage> {
  const problem = await problemOf(input.q);
  if (problem) return { ...nothing, results: [], problem };
  const lists = await listsOf(input);
  if (!lists) return { ...nothing, results: [] };
  const match: MatchInput = { q: input.q, lists, withPages: !(input.author || input.category || input.year), page: input.page };
  const { ids, posts } = await findMatches(match, now);
  if (ids.length === 0) {
    const suggestion = input.page === 1 ? await suggest(match, now) : undefined;
    return { ...nothing, results: [], ...(suggestion && { suggestion }) };
  }
  const results = await loadResults(ids.slice(0, RESULTS_A_PAGE), input.q);
  return { results, more: ids.length > RESULTS_A_PAGE, capped: posts === RANKED_POSTS };
}

async function problemOf(q: string): Promise<SearchProblem | undefined> {
  if (!/[\p{L}\p{N}]/u.test(q)) return 'no-words';
  const [query] = await database().$queryRaw<{ nodes: number; tree: string }[]>`
    SELECT numnode(${tsquery(q)}) AS "nodes", querytree(${tsquery(q)}) AS "tree"`;
  if (!query || query.nodes === 0) return 'only-common-words';
  return query.tree === 'T' || query.tree === '' ? 'only-exclusions' : undefined;
}

/** The lists that a match stands in; null where the author or category is unknown, so that nothing can. */
async function listsOf({ author, category, year }: SearchInput): Promise<MatchInput['lists'] | null> {
  const bySlug = { select: { id: true } } as const;
  const [byAuthor, inCategory] = await Promise.all([
    author ? database().author.findUnique({ where: { slug: author }, ...bySlug }) : undefined,
    category ? database().category.findUnique({ where: { slug: category }, ...bySlug }) : undefined,
  ]);
  if (byAuthor === null || inCategory === null) return null;
  const [narrowest, ...others] = [
    ...(byAuthor ? [authorList(byAuthor.id)] : []),
    ...(inCategory ? [categoryList(inCategory.id)] : []),
    ...(year ? [yearList(year)] : []),
  ];
  return [narrowest ?? siteList, ...others];
}

async function suggest(match: MatchInput, now: Date): Promise<string | undefined> {
  const corrected = await correctSpelling(match.q);
  if (corrected === match.q) return undefined;
  const { ids } = await findMatches({ ...match, q: corrected }, now);
  return ids.length > 0 ? corrected : undefined;
}

/** A snippet is looked for in so much of a text; making one reads all of it. */
const SNIPPET_TEXT_CHARS = 60_000;
const HEADLINE = `StartSel="${MARK_START}", StopSel="${MARK_END}", MaxFragments=2, MinWords=10, MaxWords=24, FragmentDelimiter=" … "`;

async function loadResults(ids: number[], q: string): Promise<SearchResult[]> {
  const [rows, snippets] = await Promise.all([
    database().post.findMany({ where: { id: { in: ids } }, select: resultSelect }),
    database().$queryRaw<{ id: number; snippet: string }[]>`
      SELECT "id", ts_headline('public.site', translate(left("text", ${SNIPPET_TEXT_CHARS}), ${MARK_START + MARK_END}, ''), ${tsquery(q)}, ${HEADLINE}) AS "snippet"
      FROM "Post" WHERE "id" = ANY(${ids}::int[])`,
  ]);
  const posts = new Map(rows.map((row) => [row.id, row]));
  const snippetOf = new Map(snippets.map(({ id, snippet }) => [id, snippet]));
  return ids.flatMap((id) => {
    const post = posts.get(id);
    return post ? [{ ...post, snippetHtml: markUp(snippetOf.get(id) ?? '') }] : [];
  });
}
