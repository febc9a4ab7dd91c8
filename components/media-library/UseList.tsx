import type { MediaUses } from '#features/media-library/one.ts';

/** Where a picture or file is shown, each place with the way there. */
export function UseList({ uses: { posts, authors, users, isLogo }, count }: { uses: MediaUses; count: number }) {
  const listed = posts.length + authors.length + users.length + (isLogo ? 1 : 0);
  if (listed === 0) return <p className="form-hint">Nowhere yet. It can be chosen in any post, over it or in its text.</p>;
  return (
    <ul className="use-list">
      {isLogo && <li><a href="/admin/settings/appearance/">The site’s logo</a></li>}
      {posts.map(({ id, title, kind, status, path, over, inText }) => (
        <li key={id}>
          <a href={`/admin/posts/${id}/`}>{title || 'Without a title'}</a>
          <span className="form-hint"> {[over && 'over it', inText && 'in its text'].filter(Boolean).join(' and ')}{kind === 'PAGE' && ', a page'}{status === 'PUBLISHED' ? <>, <a href={path}>published</a></> : `, ${status.toLowerCase()}`}</span>
        </li>
      ))}
      {authors.map(({ id, name, slug }) => <li key={`author-${id}`}><a href={`/author/${slug}/`}>{name}</a><span className="form-hint"> as the author’s picture</span></li>)}
      {users.map(({ id, name }) => <li key={id}>{name ?? 'An account'}<span className="form-hint"> as an account’s picture</span></li>)}
      {count > listed && <li className="form-hint">and {count - listed} more</li>}
    </ul>
  );
}
