import { SearchBox } from '#components/search/SearchBox.tsx';

/** What a reader sees at an address where nothing is. */
export function NotFound() {
  return (
    <main id="content" className="wrap">
      <div className="list-head">
        <h1>There is nothing at this address</h1>
        <p>The page may have moved, or the link may be mistyped. Search for it, or look through <a href="/archive/">the archive</a>.</p>
      </div>
      <search><form className="search-form" action="/search/"><SearchBox /></form></search>
    </main>
  );
}
