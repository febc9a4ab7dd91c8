'use client';

import type { AuthorOption } from '#features/posts/editor-options.ts';

type Props = { authors: readonly AuthorOption[]; options: readonly AuthorOption[]; change: (authors: readonly AuthorOption[]) => void };

/** Who stands over a post, in order. */
export function BylineField({ authors, options, change }: Props) {
  const left = options.filter(({ value }) => !authors.some((author) => author.value === value));
  const move = (from: number, to: number) => {
    const order = [...authors];
    const [moved] = order.splice(from, 1);
    if (moved) order.splice(to, 0, moved);
    change(order);
  };
  return (
    <>
      {authors.length === 0 && <p className="form-hint">Nobody stands over it.</p>}
      <ol className="byline-list">
        {authors.map(({ value, name }, index) => (
          <li key={value}>
            <span>{name}</span>
            <button type="button" className="mini" disabled={index === 0} onClick={() => move(index, index - 1)} aria-label={`Move ${name} up`}>↑</button>
            <button type="button" className="mini" disabled={index === authors.length - 1} onClick={() => move(index, index + 1)} aria-label={`Move ${name} down`}>↓</button>
            <button type="button" className="mini" onClick={() => change(authors.filter((author) => author.value !== value))} aria-label={`Take ${name} out of the byline`}>×</button>
          </li>
        ))}
      </ol>
      <label className="sr-only" htmlFor="field-author">Add an author</label>
      <select
        className="input"
        id="field-author"
        value=""
        onChange={(event) => {
          const added = options.find(({ value }) => value === event.target.value);
          if (added) change([...authors, added]);
        }}
      >
        <option value="">Add an author …</option>
        {left.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}
      </select>
    </>
  );
}
