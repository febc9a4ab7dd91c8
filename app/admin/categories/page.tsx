import type { Metadata } from 'next';
import { addCategory, takeCategoryBack } from '#features/categories/actions.ts';
import { listCategoryTree } from '#features/categories/manage-queries.ts';
import { canKeepCategories } from '#features/categories/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { Choice } from '#components/admin/form/Choice.tsx';
import { Input } from '#components/admin/form/Input.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { categoryOptions } from '#components/categories/category-options.ts';
import { CategoryTree } from '#components/categories/CategoryTree.tsx';

export const metadata: Metadata = { title: 'Categories' };

/** The tree of the site's subjects. */
export default async function CategoriesPage() {
  await requireViewer('/admin/categories/', canKeepCategories);
  const tree = await listCategoryTree();
  return (
    <main id="content" className="admin-main">
      <PageHead title="Categories">The subjects of the site, as they lie below each other. A category’s page shows its own posts and those of all below it.</PageHead>
      <div className="admin-halves">
        <section aria-label="All categories">
          {tree.length > 0 ? <CategoryTree tree={tree} /> : <p className="queue-empty">No category yet. A handful of lasting subjects (Economy, Housing, Parliament) serves readers better than many; for passing ones there are tags.</p>}
        </section>
        <section className="admin-aside" aria-labelledby="new">
          <h2 id="new">A new category</h2>
          <ActionForm action={addCategory} undo={takeCategoryBack} submit="Add it">
            <Input name="name" label="Name" required maxLength={100} />
            <Choice name="parentId" label="Below" options={categoryOptions(tree, 'Nothing: a main subject')} />
            <Input name="slug" label="Address" maxLength={200} hint="The last part of it, such as “public-transport”. Empty: made from the name." />
            <Input name="description" label="Description" rows={3} maxLength={1000} hint="It stands at the head of the category’s page." />
          </ActionForm>
        </section>
      </div>
    </main>
  );
}
