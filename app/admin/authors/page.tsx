import type { Metadata } from 'next';
import { addAuthor, takeAuthorBack } from '#features/authors/actions.ts';
import { linkableUsers, listAuthorsForEditing } from '#features/authors/manage-queries.ts';
import { canKeepAuthors } from '#features/authors/policy.ts';
import { authorsAddress, readAuthorQuery } from '#features/authors/schema.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { Finder } from '#components/admin/Finder.tsx';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { AuthorFields } from '#components/authors/AuthorFields.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Authors' };

/** The names that stand over posts. */
export default async function AuthorsPage({ searchParams }: Props) {
  const filter = readAuthorQuery(await searchParams);
  await requireViewer(authorsAddress(filter), canKeepAuthors);
  const [{ authors, next }, users] = await Promise.all([listAuthorsForEditing(filter), linkableUsers(null)]);
  return (
    <main id="content" className="admin-main">
      <PageHead title="Authors">The names that stand over posts. An author needs no account; whoever writes here themselves is linked with theirs.</PageHead>
      <Finder action="/admin/authors/" label="A part of the name" value={filter.q} />
      <div className="admin-halves">
        <section aria-label="All authors">
          {authors.length === 0 && <p className="queue-empty">{filter.q || filter.after ? 'Nobody fits. A part of the name is enough.' : 'Nobody yet. Make the first author with the form on this page.'}</p>}
          {authors.length > 0 && (
            <div className="table-scroll">
              <table className="admin-table">
                <thead><tr><th scope="col">Name</th><th scope="col">Posts</th><th scope="col">Account</th></tr></thead>
                <tbody>
                  {authors.map(({ id, name, posts, account }) => (
                    <tr key={id}><td><a href={`/admin/authors/${id}/`}>{name}</a></td><td>{posts.toLocaleString('en-GB')}</td><td>{account ?? '–'}</td></tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {next && <p className="queue-more"><a href={authorsAddress({ ...filter, after: next })}>Further authors</a></p>}
        </section>
        <section className="admin-aside" aria-labelledby="new">
          <h2 id="new">A new author</h2>
          <ActionForm action={addAuthor} undo={takeAuthorBack} submit="Add them"><AuthorFields users={users} /></ActionForm>
        </section>
      </div>
    </main>
  );
}
