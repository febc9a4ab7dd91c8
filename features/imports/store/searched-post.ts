import type { PlannedPost } from '../planned.ts';
import type { Arrival } from './add-posts.ts';
import type { SearchedPost } from './known-words.ts';
import { postFields } from './post-fields.ts';

/** What a search finds a post by; nothing where it is not public. */
export function searchedPost(plan: PlannedPost, { rendering, now }: Pick<Arrival, 'rendering' | 'now'>): SearchedPost[] {
  const { title, status } = postFields(plan, now);
  return status === 'PUBLISHED' && plan.password === null ? [{ plan, texts: [title, rendering.body(plan).text] }] : [];
}
