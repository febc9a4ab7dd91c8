import type { Metadata } from 'next';
import { listAuthors } from '#features/authors/queries.ts';
import { listYears } from '#features/archive/queries.ts';
import { listCategories } from '#features/categories/queries.ts';
import { search } from '#features/search/queries.ts';
import { searchInput } from '#features/search/schema.ts';
import { getSite } from '#features/settings/queries.ts';
import { SearchForm } from '#components/search/SearchForm.tsx';
import { SearchResults } from '#components/search/SearchResults.tsx';
import { pageMetadata } from '#components/site/metadata.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [site, { q }] = [await getSite(), searchInput.parse(await searchParams)];
  return pageMetadata({ site, title: q ? `Search: ${q}` : 'Search', path: '/search/', noindex: true });
}

export default async function SearchPage({ searchParams }: Props) {
  const asked = await searchParams;
  const input = searchInput.parse(asked);
  const [site, authors, categories, years, found] = await Promise.all([
    getSite(),
    listAuthors(),
    listCategories(),
    listYears(),
    asked.q === undefined ? null : search(input),
  ]);
  return (
    <main id="content" className="wrap">
      <div className="list-head"><h1>Search</h1></div>
      <SearchForm input={input} authors={authors} categories={categories} years={years} />
      {found && <SearchResults input={input} found={found} style={site} />}
    </main>
  );
}
