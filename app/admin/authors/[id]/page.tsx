import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { removeAuthor, saveAuthor, takeAuthorBack } from '#features/authors/actions.ts';
import { authorPath } from '#features/authors/address.ts';
import { getAuthorForEditing, linkableUsers } from '#features/authors/manage-queries.ts';
import { canKeepAuthors } from '#features/authors/policy.ts';
import { pictureUrl } from '#features/media/address.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { rowId } from '#lib/form-fields.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { PictureField } from '#components/admin/form/PictureField.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { AuthorFields } from '#components/authors/AuthorFields.tsx';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'An author' };

/** One author's profile. */
export default async function AuthorPage({ params }: Props) {
  const { id } = await params;
  await requireViewer(`/admin/authors/${id}/`, canKeepAuthors);
  const parsed = rowId.safeParse(id);
  const author = parsed.success ? await getAuthorForEditing(parsed.data) : null;
  if (!author) notFound();
  const users = await linkableUsers(author.userId);
  const posts = author._count.bylines;
  const key = <input type="hidden" name="id" value={author.id} />;
  return (
    <main id="content" className="admin-main">
      <PageHead title={author.name} back={{ href: '/admin/authors/', label: 'Authors' }}>
        {posts.toLocaleString('en-GB')} {posts === 1 ? 'post' : 'posts'}. <a href={authorPath(author.slug)}>See their page on the site</a>
      </PageHead>
      <ActionForm action={saveAuthor} undo={takeAuthorBack} submit="Save">
        {key}
        <AuthorFields author={author} users={users} />
        <PictureField key={author.imageId} name="imageId" label="Picture" picture={author.imageId && author.image ? { id: author.imageId, url: pictureUrl(author.image) } : null} />
      </ActionForm>
      {posts === 0 && (
        <details className="measure">
          <summary>Delete them</summary>
          <p className="form-hint">No post bears this name. Their address leads to the archive. This cannot be undone.</p>
          <ActionForm action={removeAuthor} submit="Delete the author" tone="danger">{key}</ActionForm>
        </details>
      )}
    </main>
  );
}
