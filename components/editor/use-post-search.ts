import { useEffect, useState } from 'react';
import { z } from 'zod';

const postSchema = z.object({ title: z.string(), path: z.string() });
const answerSchema = z.union([z.object({ posts: z.array(postSchema) }), z.array(postSchema).transform((posts) => ({ posts }))]);

export type FoundPost = z.infer<typeof postSchema>;

const PAUSE = 200; // ms without a key before the site is asked

/** The site's posts that what is typed may mean; none for an address. */
export function usePostSearch(typed: string): FoundPost[] {
  const [found, setFound] = useState<FoundPost[]>([]);
  const query = typed.trim();
  const isWords = query.length > 1 && !/^(https?:|mailto:|tel:|[/#])/i.test(query);
  useEffect(() => {
    if (!isWords) return undefined;
    const ended = new AbortController();
    const timer = setTimeout(() => {
      search(query, ended.signal).then(setFound, () => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [query, isWords]);
  return isWords ? found : [];
}

async function search(query: string, signal: AbortSignal): Promise<FoundPost[]> {
  const response = await fetch(`/api/post-search/?q=${encodeURIComponent(query)}`, { signal });
  if (!response.ok) return [];
  const answer = answerSchema.safeParse(await response.json());
  return answer.success ? answer.data.posts : [];
}
