import type { SearchInput } from '#features/search/schema.ts';
import { SearchBox } from './SearchBox.tsx';

type Choice = { slug: string; name: string };
type Props = { input: SearchInput; authors: readonly Choice[]; categories: readonly Choice[]; years: readonly number[] };

/** What to search for, and where. */
export function SearchForm({ input, authors, categories, years }: Props) {
  return (
    <search>
      <form className="search-form" action="/search/">
        <SearchBox query={input.q} hint />
        <div className="search-filters">
          <Filter name="author" label="Author" any="Any author" value={input.author} choices={authors} />
          <Filter name="category" label="Category" any="Any category" value={input.category} choices={categories} />
          <Filter name="year" label="Year" any="Any year" value={input.year?.toString()} choices={years.map((year) => ({ slug: `${year}`, name: `${year}` }))} />
        </div>
      </form>
    </search>
  );
}

type FilterProps = { name: string; label: string; any: string; value: string | undefined; choices: readonly Choice[] };

function Filter({ name, label, any, value, choices }: FilterProps) {
  return (
    <div className="field">
      <label htmlFor={`search-${name}`}>{label}</label>
      <select className="input" id={`search-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {choices.map((choice) => <option key={choice.slug} value={choice.slug}>{choice.name}</option>)}
      </select>
    </div>
  );
}
