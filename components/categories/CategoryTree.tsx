import { categoryPath } from '#features/categories/address.ts';
import type { TreeCategory } from '#features/categories/manage-queries.ts';

/** The categories as they lie below each other; each leads to where it is changed. */
export function CategoryTree({ tree }: { tree: readonly TreeCategory[] }) {
  return <Level tree={tree} depth={0} />;
}

function Level({ tree, depth }: { tree: readonly TreeCategory[]; depth: number }) {
  const starts = tree.flatMap((category, index) => (category.depth === depth ? [index] : []));
  if (starts.length === 0) return null;
  return (
    <ul className="tree">
      {starts.map((start, index) => {
        const category = tree[start];
        return category && (
          <li key={category.id}>
            <p className="tree-row">
              <a href={`/admin/categories/${category.id}/`}>{category.name}</a>
              <span className="tree-fact">{category.posts.toLocaleString('en-GB')} {category.posts === 1 ? 'post' : 'posts'}</span>
              <a className="tree-fact" href={categoryPath(category.slug)}>{categoryPath(category.slug)}</a>
            </p>
            <Level tree={tree.slice(start + 1, starts[index + 1])} depth={depth + 1} />
          </li>
        );
      })}
    </ul>
  );
}
