import { useEffect, useState } from 'react';
import { z } from 'zod';

const answer = z.object({ posts: z.array(z.object({ id: z.number(), title: z.string(), path: z.string() })) });
export type FoundPost = z.infer<typeof answer>['posts'][number];

const PAUSE_MS = 150;

/** Posts whose title has what is typed; none of less than two letters. */
export function usePosts(typed: string): readonly FoundPost[] {
  const [found, setFound] = useState<{ q: string; posts: readonly FoundPost[] }>({ q: '', posts: [] });
  const q = typed.trim();
  useEffect(() => {
    if (q.length < 2) return undefined;
    const ended = new AbortController();
    const timer = setTimeout(() => {
      search(q, ended.signal).then((posts) => setFound({ q, posts }), () => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [q]);
  return q.length >= 2 && found.q !== '' ? found.posts : [];
}

async function search(q: string, signal: AbortSignal): Promise<readonly FoundPost[]> {
  const response = await fetch(`/api/post-search/?q=${encodeURIComponent(q)}`, { signal });
  const parsed = response.ok ? answer.safeParse(await response.json()) : null;
  return parsed?.success ? parsed.data.posts : [];
}
