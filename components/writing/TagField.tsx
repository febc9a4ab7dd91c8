'use client';

import { useEffect, useId, useState } from 'react';
import { z } from 'zod';

const found = z.object({ tags: z.array(z.string()) });

/** Tags as words to type: those that are there are suggested, others are made when the post is saved. */
export function TagField({ names, change }: { names: readonly string[]; change: (names: readonly string[]) => void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const suggestions = useSuggestions(typed);

  function add(text: string) {
    const added = text.split(',').map((name) => name.trim().replace(/\s+/g, ' ')).filter(Boolean);
    const known = new Set(names.map((name) => name.toLowerCase()));
    change([...names, ...added.filter((name) => !known.has(name.toLowerCase()))]);
    setTyped('');
  }

  return (
    <>
      {names.length > 0 && (
        <ul className="tag-list">
          {names.map((name) => <li key={name}>{name} <button type="button" className="mini" onClick={() => change(names.filter((one) => one !== name))} aria-label={`Take away the tag ${name}`}>×</button></li>)}
        </ul>
      )}
      <label className="sr-only" htmlFor={id}>Add tags</label>
      <input
        className="input"
        id={id}
        list={`${id}-known`}
        autoComplete="off"
        maxLength={60}
        placeholder="Add a tag"
        value={typed}
        aria-describedby={`${id}-hint`}
        onChange={(event) => (event.target.value.endsWith(',') || suggestions.includes(event.target.value) ? add(event.target.value) : setTyped(event.target.value))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            add(typed);
          }
          if (event.key === 'Backspace' && typed === '') change(names.slice(0, -1));
        }}
        onBlur={() => typed.trim() && add(typed)}
      />
      <datalist id={`${id}-known`}>{suggestions.map((name) => <option key={name} value={name}>{name}</option>)}</datalist>
      <p className="form-hint" id={`${id}-hint`}>Enter or a comma ends each. A tag that there is not is made.</p>
    </>
  );
}

const WAIT_MS = 150;

function useSuggestions(typed: string): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const q = typed.trim();
    if (q === '') return undefined;
    const asking = new AbortController();
    const ask = async () => {
      const answer = await fetch(`/api/tag-search/?${new URLSearchParams({ q })}`, { signal: asking.signal });
      if (answer.ok) setNames(found.parse(await answer.json()).tags);
    };
    const timer = setTimeout(() => void ask().catch(() => undefined), WAIT_MS); // without suggestions it can still be typed
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [typed]);
  return names;
}
