import { cache } from 'react';
import { cookies } from 'next/headers';
import { answerWithStatus, opensWith } from '#lib/cache/scope.ts';
import { getArticle, type Article } from '#features/posts/queries.ts';
import { PASS_COOKIE } from './pass.ts';
import { getAsking, getProtected, postsOpenedBy, type AskingPost } from './queries.ts';

/** The protected posts that whoever asks was let into. */
export const postsLetInto = cache(async (): Promise<number[]> => postsOpenedBy((await cookies()).get(PASS_COOKIE)?.value, new Date()));

/** What whoever asks finds at a post's address: the text, or a question for its password. */
export type Found = { article: Article; isProtected: boolean; asking?: never } | { asking: AskingPost; article?: never };

/**
 * A post or page at its address. Who has to give a password first is asked; who did gets an answer of their own, which nobody
 * keeps. A page that is kept for everybody is made without cookies, so that it can only be the one that asks.
 */
export const findReadable = cache(async (path: string): Promise<Found | null> => {
  const article = await getArticle(path);
  if (article) return { article, isProtected: false };
  const asking = await getAsking(path);
  if (!asking) return null;
  opensWith(PASS_COOKIE);
  const opened = (await postsLetInto()).includes(asking.id) ? await getProtected(asking.id) : null;
  if (!opened) return { asking };
  answerWithStatus(200, { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
  return { article: opened, isProtected: true };
});
