import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireViewer } from '#features/sessions/request.ts';
import { mergeIntoTag, removeTag, saveTag, takeTagBack } from '#features/tags/actions.ts';
import { tagPath } from '#features/tags/address.ts';
import { getTagForEditing } from '#features/tags/manage-queries.ts';
import { canKeepTags } from '#features/tags/policy.ts';
import { rowId } from '#lib/form-fields.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { Input } from '#components/admin/form/Input.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'A tag' };

/** One tag: its name and address, and its end. */
export default async function TagPage({ params }: Props) {
  const { id } = await params;
  await requireViewer(`/admin/tags/${id}/`, canKeepTags);
  const parsed = rowId.safeParse(id);
  const tag = parsed.success ? await getTagForEditing(parsed.data) : null;
  if (!tag) notFound();
  const { name, slug, description, _count } = tag;
  const posts = `${_count.posts.toLocaleString('en-GB')} ${_count.posts === 1 ? 'post' : 'posts'}`;
  const key = <input type="hidden" name="id" value={tag.id} />;
  return (
    <main id="content" className="admin-main">
      <PageHead title={name} back={{ href: '/admin/tags/', label: 'Tags' }}>{posts}. <a href={tagPath(slug)}>See it on the site</a></PageHead>
      <ActionForm action={saveTag} undo={takeTagBack} submit="Save">
        {key}
        <Input name="name" label="Name" value={name} required maxLength={100} />
        <Input name="slug" label="Address" value={slug} maxLength={200} hint="When it changes, the old address leads to the new one." />
        <Input name="description" label="Description" value={description} rows={3} maxLength={1000} hint="It stands at the head of the tag’s page." />
      </ActionForm>
      <details className="measure">
        <summary>Merge it into another tag</summary>
        <p className="form-hint">Its {posts} get the other tag instead, and its address leads there. This cannot be undone.</p>
        <ActionForm action={mergeIntoTag} submit="Merge" tone="danger">
          {key}
          <Input name="into" label="The other tag’s name" maxLength={100} required />
        </ActionForm>
      </details>
      <details className="measure">
        <summary>Delete it</summary>
        <p className="form-hint">Its {posts} stay where they are, without this tag. Its address leads to the archive. This cannot be undone.</p>
        <ActionForm action={removeTag} submit="Delete the tag" tone="danger">{key}</ActionForm>
      </details>
    </main>
  );
}
