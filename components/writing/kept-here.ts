import { z } from 'zod';
import type { Draft } from './draft.ts';

/** What this browser keeps of a post that was not saved; the first place of safety, since it needs no line. */
export type KeptHere = { version: number; at: string; draft: Draft };

const kept = z.object({
  version: z.number(),
  at: z.string(),
  draft: z.object({
    title: z.string(), source: z.string(), excerpt: z.string(), slug: z.string(), path: z.string(), authors: z.array(z.object({ value: z.string(), name: z.string() })), categoryIds: z.array(z.number()),
    tagNames: z.array(z.string()), picture: z.object({ id: z.number(), url: z.string(), alt: z.string() }).nullable(), parentId: z.number().nullable(), menuOrder: z.string(), sticky: z.boolean(),
    commentMode: z.enum(['OPEN', 'CLOSED', 'MEMBERS']), searchTitle: z.string(), searchText: z.string(), date: z.string(),
  }),
});

const keyOf = (owner: string, postId: number) => `post ${postId} of ${owner}`;

/** Keeps a draft in this browser. False where it has no room or no memory: then the server's copy has to do. */
export function keepHere(owner: string, postId: number, draft: KeptHere): boolean {
  try {
    localStorage.setItem(keyOf(owner, postId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function readHere(owner: string, postId: number): KeptHere | null {
  try {
    return kept.parse(JSON.parse(localStorage.getItem(keyOf(owner, postId)) ?? ''));
  } catch {
    return null;
  }
}

export function forgetHere(owner: string, postId: number): void {
  try {
    localStorage.removeItem(keyOf(owner, postId));
  } catch {
    // A browser without a memory has nothing to forget.
  }
}
