import type { Metadata } from 'next';
import { listCategoryTree } from '#features/categories/manage-queries.ts';
import { getMenuForEditing, listMenuPages } from '#features/menus/manage-queries.ts';
import { canArrangeMenus } from '#features/menus/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { PageHead } from '#components/admin/PageHead.tsx';
import { MenuEditor } from '#components/menus/MenuEditor.tsx';
import type { Target } from '#components/menus/entry.ts';

export const metadata: Metadata = { title: 'Menus' };

const MENUS = [
  { location: 'main', title: 'At the head', empty: 'No entries of your own: readers see the main categories that have posts. Add the first entry and this menu takes their place.' },
  { location: 'footer', title: 'At the foot', empty: 'No entries: readers see the feeds and the archive alone.' },
] as const;

/** The links at the head and the foot of every page. */
export default async function MenusPage() {
  await requireViewer('/admin/menus/', canArrangeMenus);
  const [pages, tree, ...menus] = await Promise.all([listMenuPages(), listCategoryTree(), ...MENUS.map(({ location }) => getMenuForEditing(location))]);
  const targets: Target[] = [
    ...pages.map(({ id, title, path }) => ({ value: `post-${id}`, name: title, group: 'Pages' as const, item: { kind: 'post' as const, postId: id }, leadsTo: path })),
    ...tree.map(({ id, name }) => ({ value: `category-${id}`, name, group: 'Categories' as const, item: { kind: 'category' as const, categoryId: id }, leadsTo: `Category: ${name}` })),
  ];
  return (
    <main id="content" className="admin-main">
      <PageHead title="Menus">The links at the head and the foot of every page. An entry follows the page, post or category that it leads to when that moves.</PageHead>
      {MENUS.map(({ location, title, empty }, index) => {
        const { items, was } = menus[index] ?? { items: [], was: '' };
        return (
          <section key={location} className="admin-section" aria-labelledby={location}>
            <h2 id={location}>{title}</h2>
            <MenuEditor location={location} was={was} targets={targets} empty={empty} entries={items.map((item, at) => ({ ...item, key: `${was}-${at}` }))} />
          </section>
        );
      })}
    </main>
  );
}
