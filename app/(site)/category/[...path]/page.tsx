import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { categoryPath } from '#features/categories/address.ts';
import { getCategory } from '#features/categories/queries.ts';
import { categoryList } from '#features/posts/lists.ts';
import { listPosts } from '#features/posts/queries.ts';
import { decodeSegments, splitPage } from '#features/posts/segments.ts';
import { getSite } from '#features/settings/queries.ts';
import { PostListPage } from '#components/posts/PostListPage.tsx';
import { movedOrNotThere } from '#components/site/moved.ts';
import { pageMetadata } from '#components/site/metadata.ts';

type Props = { params: Promise<{ path: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, { category, page }] = await Promise.all([getSite(), find(params)]);
  if (!category) return {};
  const path = categoryPath(category.slug);
  return pageMetadata({ site, title: category.name, description: category.description || undefined, path: page === 1 ? path : `${path}page/${page}/`, feed: path });
}

export default async function CategoryPage({ params }: Props) {
  const { category, parts, page, nested } = await find(params);
  if (!category) return movedOrNotThere(categoryPath(parts.join('/')));
  const path = categoryPath(category.slug);
  if (nested) permanentRedirect(page === 1 ? path : `${path}page/${page}/`); // as WordPress wrote a child: /category/parent/child/
  const [site, list] = await Promise.all([getSite(), listPosts(categoryList(category.id), page)]);
  if (list.posts.length === 0 && page > 1) return movedOrNotThere(`${categoryPath(category.slug)}page/${page}/`);
  return (
    <PostListPage {...list} title={category.name} page={page} path={path} style={site} empty="No posts in this category yet.">
      {category.description && <p>{category.description}</p>}
      <Related label="Part of" categories={category.parent ? [category.parent] : []} />
      <Related label="In this category" categories={category.children} />
    </PostListPage>
  );
}

function Related({ label, categories }: { label: string; categories: readonly { slug: string; name: string }[] }) {
  if (categories.length === 0) return null;
  return (
    <ul className="subsections" aria-label={label}>
      {categories.map(({ slug, name }) => <li key={slug}><a href={categoryPath(slug)}>{label === 'Part of' ? `Part of ${name}` : name}</a></li>)}
    </ul>
  );
}

async function find(params: Props['params']) {
  const address = splitPage((await params).path);
  const slug = address?.rest.at(-1);
  const category = slug ? await getCategory(slug) : null;
  return { category, parts: decodeSegments((await params).path) ?? [], page: address?.page ?? 1, nested: (address?.rest.length ?? 0) > 1 };
}
