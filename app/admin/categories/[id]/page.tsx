import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mergeIntoCategory, removeCategory, saveCategory, takeCategoryBack } from '#features/categories/actions.ts';
import { categoryPath } from '#features/categories/address.ts';
import { getCategoryForEditing, listCategoryTree, possibleParents } from '#features/categories/manage-queries.ts';
import { canKeepCategories } from '#features/categories/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { rowId } from '#lib/form-fields.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { Choice } from '#components/admin/form/Choice.tsx';
import { Input } from '#components/admin/form/Input.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { categoryOptions } from '#components/categories/category-options.ts';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'A category' };

/** One category: its name, address and place, and its end. */
export default async function CategoryPage({ params }: Props) {
  const { id } = await params;
  await requireViewer(`/admin/categories/${id}/`, canKeepCategories);
  const parsed = rowId.safeParse(id);
  const [category, tree] = await Promise.all([parsed.success ? getCategoryForEditing(parsed.data) : null, listCategoryTree()]);
  if (!category) notFound();
  const { name, slug, description, parentId, parent, only, _count: { posts, children } } = category;
  const others = tree.filter((one) => one.id !== category.id);
  const key = <input type="hidden" name="id" value={category.id} />;
  return (
    <main id="content" className="admin-main">
      <PageHead title={name} back={{ href: '/admin/categories/', label: 'Categories' }}>
        {countOf(posts, 'post')}{children > 0 && `, ${countOf(children, 'category', 'categories')} below`}. <a href={categoryPath(slug)}>See it on the site</a>
      </PageHead>
      <ActionForm action={saveCategory} undo={takeCategoryBack} submit="Save">
        {key}
        <Input name="name" label="Name" value={name} required maxLength={100} />
        <Input name="slug" label="Address" value={slug} maxLength={200} hint="When it changes, the old address leads to the new one." />
        <Choice name="parentId" label="Below" value={parentId === null ? '' : String(parentId)} options={categoryOptions(possibleParents(tree, category.id), 'Nothing: a main subject')} />
        <Input name="description" label="Description" value={description} rows={4} maxLength={1000} hint="It stands at the head of the category’s page." />
      </ActionForm>
      {others.length > 0 && (
        <details className="measure">
          <summary>Merge it into another category</summary>
          <p className="form-hint">Its {countOf(posts, 'post')} will be in the other category, and what lies below it will lie below that one. Its address leads there. This cannot be undone.</p>
          <ActionForm action={mergeIntoCategory} submit="Merge" tone="danger">
            {key}
            <Choice name="into" label="Into" options={categoryOptions(others, 'Choose one')} />
          </ActionForm>
        </details>
      )}
      <details className="measure">
        <summary>Delete it</summary>
        <p className="form-hint">
          Its {countOf(posts, 'post')} stay where they are, without this category{only > 0 && `; ${only.toLocaleString('en-GB')} of them will then have none`}.
          {children > 0 && ` What lies below it will lie below ${parent ? `“${parent.name}”` : 'nothing'}.`} Its address leads to {parent ? `“${parent.name}”` : 'the archive'}. This cannot be undone; merging keeps posts together.
        </p>
        <ActionForm action={removeCategory} submit="Delete the category" tone="danger">{key}</ActionForm>
      </details>
    </main>
  );
}

const countOf = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
