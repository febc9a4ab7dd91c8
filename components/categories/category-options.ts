import type { TreeCategory } from '#features/categories/manage-queries.ts';

/** Categories for a choice, the tree shown by indentation. */
export function categoryOptions(tree: readonly TreeCategory[], none: string): { value: string; label: string }[] {
  return [{ value: '', label: none }, ...tree.map(({ id, name, depth }) => ({ value: String(id), label: `${'— '.repeat(depth)}${name}` }))];
}
