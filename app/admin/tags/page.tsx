import type { Metadata } from 'next';
import { requireViewer } from '#features/sessions/request.ts';
import { addTag, takeTagBack } from '#features/tags/actions.ts';
import { tagPath } from '#features/tags/address.ts';
import { listTags } from '#features/tags/manage-queries.ts';
import { canKeepTags } from '#features/tags/policy.ts';
import { readTagQuery, tagsAddress } from '#features/tags/schema.ts';
import { Finder } from '#components/admin/Finder.tsx';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { Input } from '#components/admin/form/Input.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Tags' };

/** The site's tags, to be found by name. */
export default async function TagsPage({ searchParams }: Props) {
  const filter = readTagQuery(await searchParams);
  await requireViewer(tagsAddress(filter), canKeepTags);
  const { tags, next } = await listTags(filter);
  return (
    <main id="content" className="admin-main">
      <PageHead title="Tags">What posts are about in a word or two: people, places, passing matters. Writers make new ones while they write.</PageHead>
      <Finder action="/admin/tags/" label="A part of the name" value={filter.q} />
      <div className="admin-halves">
        <section aria-label="All tags">
          {tags.length === 0 && <p className="queue-empty">{filter.q || filter.after ? 'No tag fits. A part of its name is enough.' : 'No tag yet. The first comes with the first post that has one, or from the form on this page.'}</p>}
          {tags.length > 0 && (
            <div className="table-scroll">
              <table className="admin-table">
                <thead><tr><th scope="col">Name</th><th scope="col">Posts</th><th scope="col">Address</th></tr></thead>
                <tbody>
                  {tags.map(({ id, name, slug, posts }) => (
                    <tr key={id}><td><a href={`/admin/tags/${id}/`}>{name}</a></td><td>{posts.toLocaleString('en-GB')}</td><td><a className="tree-fact" href={tagPath(slug)}>{tagPath(slug)}</a></td></tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {next && <p className="queue-more"><a href={tagsAddress({ ...filter, after: next })}>Further tags</a></p>}
        </section>
        <section className="admin-aside" aria-labelledby="new">
          <h2 id="new">A new tag</h2>
          <ActionForm action={addTag} undo={takeTagBack} submit="Add it">
            <Input name="name" label="Name" required maxLength={100} />
            <Input name="slug" label="Address" maxLength={200} hint="The last part of it. Empty: made from the name." />
          </ActionForm>
        </section>
      </div>
    </main>
  );
}
