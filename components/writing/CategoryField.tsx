'use client';

import type { CategoryOption } from '#features/posts/editor-options.ts';

type Props = { chosen: readonly number[]; options: readonly CategoryOption[]; change: (ids: readonly number[]) => void };

const DEPTHS = ['', 'tree-1', 'tree-2', 'tree-3'] as const;

/** The tree of categories, to check. The first one that is chosen is the main one. */
export function CategoryField({ chosen, options, change }: Props) {
  if (options.length === 0) return <p className="form-hint">There are no categories yet. An editor makes them under “Categories”.</p>;
  const main = options.find(({ id }) => id === chosen[0]);
  return (
    <>
      <ul>
        {options.map(({ id, name, depth }) => (
          <li key={id} className={DEPTHS[Math.min(depth, 3)]}>
            <label className="check"><input type="checkbox" checked={chosen.includes(id)} onChange={(event) => change(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))} /> {name}</label>
          </li>
        ))}
      </ul>
      {chosen.length > 1 && (
        <div className="field">
          <label htmlFor="field-main">Main category</label>
          <select className="input" id="field-main" value={main?.id} onChange={(event) => change([Number(event.target.value), ...chosen.filter((id) => id !== Number(event.target.value))])}>
            {options.filter(({ id }) => chosen.includes(id)).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </div>
      )}
    </>
  );
}
