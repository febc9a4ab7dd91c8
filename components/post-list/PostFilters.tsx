import type { AuthorOption, CategoryOption } from '#features/posts/editor-options.ts';
import { listFolder, postListAddress, type PostFilter } from '#features/posts/manage-schema.ts';

type Props = { filter: PostFilter; authors: readonly AuthorOption[]; categories: readonly CategoryOption[] };

/** Finds posts by title, author, category and month. A plain form, so that its address can be kept. */
export function PostFilters({ filter, authors, categories }: Props) {
  const { kind, status, q, author, category, month } = filter;
  const isPost = kind === 'POST';
  return (
    <form className="queue-filters" aria-label={isPost ? 'Find posts' : 'Find pages'} action={listFolder(kind)}>
      {status !== 'all' && <input type="hidden" name="status" value={status} />}
      <label className="queue-filter"><span>Title</span><input className="input" type="search" name="q" defaultValue={q} maxLength={100} /></label>
      {isPost && (
        <label className="queue-filter">
          <span>Author</span>
          <select className="input" name="author" defaultValue={author ?? ''}>
            <option value="">Anybody</option>
            {authors.filter(({ value }) => /^\d+$/.test(value)).map(({ value, name }) => <option key={value} value={value}>{name}</option>)}
          </select>
        </label>
      )}
      {isPost && (
        <label className="queue-filter">
          <span>Category</span>
          <select className="input" name="category" defaultValue={category ?? ''}>
            <option value="">Any</option>
            {categories.map(({ id, name, depth }) => <option key={id} value={id}>{'– '.repeat(depth) + name}</option>)}
          </select>
        </label>
      )}
      <label className="queue-filter"><span>Month</span><input className="input" type="month" name="month" defaultValue={month} placeholder="2026-11" pattern="\d{4}-\d\d" /></label>
      <button className="button-plain" type="submit">Find</button>
      {(q || author || category || month) && <p className="queue-narrowed"><a href={postListAddress({ kind, status })}>Clear</a></p>}
    </form>
  );
}
