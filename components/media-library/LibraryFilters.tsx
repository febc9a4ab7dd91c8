import { mediaAddress, type MediaFilter } from '#features/media-library/list-schema.ts';

/** Finds media by word, kind and what is to be done about them. A plain form, so that its address can be kept. */
export function LibraryFilters({ filter: { q, kind, only } }: { filter: MediaFilter }) {
  return (
    <form className="queue-filters" aria-label="Find media" action="/admin/media/">
      <label className="queue-filter">
        <span>Name, description or credit</span>
        <input className="input" type="search" name="q" defaultValue={q} maxLength={100} />
      </label>
      <label className="queue-filter">
        <span>Kind</span>
        <select className="input" name="kind" defaultValue={kind ?? ''}>
          <option value="">Any</option>
          <option value="picture">Pictures</option>
          <option value="file">PDF and sound</option>
        </select>
      </label>
      <label className="queue-filter">
        <span>Show</span>
        <select className="input" name="only" defaultValue={only ?? ''}>
          <option value="">All</option>
          <option value="without-alt">Without alt text</option>
          <option value="unused">Not used anywhere</option>
          <option value="mine">Added by me</option>
          <option value="elsewhere">Still at the old site</option>
          <option value="bin">In the bin</option>
        </select>
      </label>
      <button className="button-plain" type="submit">Find</button>
      {(q || kind || only) && <p className="queue-narrowed"><a href={mediaAddress({})}>Clear</a></p>}
    </form>
  );
}
