import type { Archive } from './archive.ts';

/** Something to measure. `cache` is what the server's page cache is for it; `state` is what its answer says of the cache. */
export type Case = { name: string; cache: 'on' | 'off'; state: 'hit' | 'miss' | 'none'; paths: readonly string[]; headers?: Record<string, string> };

/** So many posts are asked for in turn, where none may profit from the last. */
const ROTATION = 500;

export function casesFor(archive: Archive): Case[] {
  const post = typicalPost(archive);
  const cached = { cache: 'on', state: 'hit' } as const;
  return [
    { name: 'a cached post', ...cached, paths: [post] },
    { name: 'the front page, cached', ...cached, paths: ['/'] },
    { name: 'a cached post with gzip', ...cached, paths: [post], headers: { 'accept-encoding': 'gzip' } },
    { name: 'the feed, cached', ...cached, paths: ['/feed/'] },
    { name: 'posts, not cached', cache: 'off', state: 'miss', paths: somePosts(archive, ROTATION) },
    { name: 'search', cache: 'on', state: 'none', paths: searches(archive) },
  ];
}

/** A post of the archive's middle third; not the one whose discussion is the longest. */
export function typicalPost({ paths, busyPath }: Archive): string {
  return paths.slice(Math.floor(paths.length / 3)).find((path) => path !== busyPath) ?? '/';
}

/** Posts from all of the archive's years. */
export function somePosts({ paths, busyPath }: Archive, count: number): string[] {
  const step = Math.max(1, paths.length / count);
  const some = Array.from({ length: Math.min(count, paths.length) }, (_, index) => paths[Math.floor(index * step)] ?? '/');
  return some.filter((path) => path !== busyPath);
}

/** Searches for a word that many posts have, and one that few have, in turn. */
export function searches({ frequent, rare }: Archive): string[] {
  return frequent.flatMap((word, index) => [word, rare[index] ?? word]).map((word) => `/search/?q=${word}`);
}
