import { useCallback, useEffect, useRef, useState } from 'react';
import type { LibraryItem } from '#features/media-library/item.ts';
import type { MediaPage } from '#features/media-library/queries.ts';

/** So long after the last key the search begins. */
const PAUSE_MS = 250;

type Shown = { media: readonly LibraryItem[]; next: number | null; state: 'loading' | 'ready' | 'failed' };

/** The library's media that fit, page by page; `add` puts one that was just uploaded before them. */
export function useLibrary(q: string, kind?: 'picture' | 'file') {
  const [shown, setShown] = useState<Shown>({ media: [], next: null, state: 'loading' });
  const asked = useRef(0);

  const load = useCallback(async (before: number | null) => {
    const turn = ++asked.current;
    setShown((now) => ({ ...now, state: 'loading' }));
    const page = await ask(q, kind, before);
    if (turn !== asked.current) return; // something else was asked meanwhile
    setShown((now) => (page ? { media: before ? [...now.media, ...page.media] : page.media, next: page.next, state: 'ready' } : { ...now, state: 'failed' }));
  }, [q, kind]);

  useEffect(() => {
    const timer = setTimeout(() => void load(null), q ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [load, q]);

  const add = useCallback((item: LibraryItem) => setShown((now) => ({ ...now, media: [item, ...now.media.filter(({ id }) => id !== item.id)] })), []);
  return { ...shown, add, more: () => void load(shown.next), again: () => void load(null) };
}

async function ask(q: string, kind: string | undefined, before: number | null): Promise<MediaPage | null> {
  const parameters = new URLSearchParams(Object.entries({ q, kind, before: before ? String(before) : undefined }).filter((entry): entry is [string, string] => Boolean(entry[1])));
  try {
    const answer = await fetch(`/api/media/?${parameters}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
