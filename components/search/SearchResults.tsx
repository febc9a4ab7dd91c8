import type { DateStyle } from '#lib/dates.ts';
import { RESULTS_A_PAGE } from '#features/search/limits.ts';
import type { SearchPage, SearchProblem, SearchResult } from '#features/search/queries.ts';
import type { SearchInput } from '#features/search/schema.ts';
import { Byline } from '#components/posts/Byline.tsx';
import { DateTime } from '#components/ui/DateTime.tsx';
import { Pager } from '#components/ui/Pager.tsx';

type Props = { input: SearchInput; found: SearchPage; style: DateStyle };

/** What was found, best first; or why nothing was, and what might be. */
export function SearchResults({ input, found, style }: Props) {
  const address = (change: Partial<SearchInput>) => searchAddress({ ...input, ...change });
  if (found.results.length === 0) return <NothingFound input={input} found={found} address={address} />;
  return (
    <section className="mt-10" aria-labelledby="results">
      <h2 className="section-head" id="results">What was found for “{input.q}”</h2>
      {found.capped && <p className="mt-2 text-(--soft)">There are very many; these are the best of the newest 500. More words, or a year, find older ones.</p>}
      <ol className="teasers mt-4" start={(input.page - 1) * RESULTS_A_PAGE + 1}>
        {found.results.map((result) => <li key={result.id}><Result result={result} style={style} /></li>)}
      </ol>
      <Pager
        label="Pages of results"
        page={input.page}
        words={{ newer: 'Better matches', older: 'More results' }}
        newer={input.page > 1 ? address({ page: input.page - 1 }) : undefined}
        older={found.more ? address({ page: input.page + 1 }) : undefined}
      />
    </section>
  );
}

function Result({ result, style }: { result: SearchResult; style: DateStyle }) {
  return (
    <article className="teaser">
      <div>
        <h3><a href={result.path}>{result.title}</a></h3>
        <p className="teaser-excerpt" dangerouslySetInnerHTML={{ __html: result.snippetHtml }} />
        <p className="teaser-facts">
          <Byline bylines={result.bylines} />
          {result.bylines.length > 0 && ' · '}
          {result.kind === 'PAGE' ? 'Page' : result.publishedAt && <DateTime date={result.publishedAt} style={style} />}
        </p>
      </div>
    </article>
  );
}

const problems: Record<SearchProblem, string> = {
  'no-words': 'Type a word or two to search for.',
  'only-common-words': 'Those words stand in nearly every text. Add one that says what it is about.',
  'too-broad': 'Looking through the archive for that takes too long. Fewer or rarer words, or a year, make it quick.',
  'only-exclusions': 'That only says what to leave out. Add a word to look for.',
};

function NothingFound({ input, found, address }: { input: SearchInput; found: SearchPage; address: (change: Partial<SearchInput>) => string }) {
  const filtered = Boolean(input.author ?? input.category ?? input.year);
  return (
    <section className="empty" aria-label="Results">
      <p>{found.problem ? problems[found.problem] : input.page > 1 ? 'There are no more results.' : `Nothing was found for “${input.q}”.`}</p>
      {found.suggestion && <p className="mt-2">Did you mean <a href={address({ q: found.suggestion, page: 1 })}><strong>{found.suggestion}</strong></a>?</p>}
      {!found.problem && filtered && (
        <p className="mt-2"><a href={address({ author: undefined, category: undefined, year: undefined, page: 1 })}>Search by all authors, in all categories and years</a></p>
      )}
    </section>
  );
}

function searchAddress({ q, author, category, year, page }: SearchInput): string {
  const query = new URLSearchParams({ q });
  for (const [name, value] of Object.entries({ author, category, year })) if (value) query.set(name, String(value));
  if (page > 1) query.set('page', String(page));
  return `/search/?${query.toString()}`;
}
