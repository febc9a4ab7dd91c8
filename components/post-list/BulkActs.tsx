'use client';

import type { CategoryOption } from '#features/posts/editor-options.ts';
import type { Verb } from '#features/posts/verb-names.ts';

type Props = {
  count: number;
  total: number;
  categories: readonly CategoryOption[];
  mayPublish: boolean;
  inBin: boolean;
  isBusy: boolean;
  selectAll: (all: boolean) => void;
  decide: (verb: Verb) => void;
  fileUnder: (categoryId: number) => void;
};

/** What can be done with all selected posts at once. */
export function BulkActs({ count, total, categories, mayPublish, inBin, isBusy, selectAll, decide, fileUnder }: Props) {
  const button = (verb: Verb, label: string) => <button className="act" type="button" onClick={() => decide(verb)}>{label}</button>;
  return (
    <section className="bulk" aria-label="The selected posts">
      <label className="bulk-all"><input type="checkbox" checked={count > 0 && count === total} onChange={(event) => selectAll(event.target.checked)} /> Select all {total}</label>
      <span className="bulk-count" aria-live="polite">{isBusy ? 'One moment…' : count > 0 ? `${count} selected` : ''}</span>
      <span className="bulk-acts" data-idle={count === 0 ? '' : undefined}>
        {inBin ? button('restore', 'Restore') : (
          <>
            {mayPublish ? button('publish', 'Publish') : button('submit', 'Submit')}
            {mayPublish && button('unpublish', 'Unpublish')}
            {button('bin', 'To the bin')}
            {mayPublish && categories.length > 0 && (
              <select className="input" aria-label="File under a category" value="" onChange={(event) => event.target.value && fileUnder(Number(event.target.value))}>
                <option value="">File under …</option>
                {categories.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </select>
            )}
          </>
        )}
      </span>
    </section>
  );
}
