import type { Transaction } from '#lib/db/client.ts';
import { hashPassword } from '#features/post-passwords/hash.ts';
import { rememberPost } from '../replaced-post.ts';
import type { ReplacedThing } from '../replaced.ts';
import type { Arrival, NewPost } from './add-posts.ts';
import { samePassword, type KnownPost } from './known-posts.ts';
import { linkPosts, unlinkPost } from './links.ts';
import { freePaths, isVariantOf } from './paths.ts';

/**
 * Brings a post that nobody edited here to the old site's newer version; null where somebody did meanwhile. Where its
 * address changed there, the one it had here leads on. Returns the ids of the redirects that it made,
 * and the post as it was.
 */
export async function updatePost(tx: Transaction, before: KnownPost, { plan, fields, links }: NewPost, { rendering, now }: Arrival): Promise<{ redirects: number[]; replaced: ReplacedThing } | null> {
  const unseen = { id: before.id, version: before.version };
  const [path = before.path] = plan.path === null || isVariantOf(before.path, plan.path) ? [] : await freePaths(tx, [plan.path]);
  const passwordHash = (await samePassword(before, plan)) ? before.passwordHash : plan.password && (await hashPassword(plan.password));
  const { html, text, words } = rendering.body(plan);
  const replaced = await rememberPost(tx, before);
  const { count } = await tx.post.updateMany({ where: unseen, data: { ...fields, path, html, text, words, passwordHash } });
  if (count === 0) return null;
  const redirects = path !== before.path && before.status === 'PUBLISHED' ? await leadOn(tx, before.path, path, now) : [];
  await unlinkPost(tx, before.id);
  await linkPosts(tx, [{ id: before.id, links }]);
  return { redirects, replaced };
}

async function leadOn(tx: Transaction, fromPath: string, toUrl: string, createdAt: Date): Promise<number[]> {
  const made = await tx.redirect.createManyAndReturn({ data: [{ fromPath, toUrl, createdAt }], skipDuplicates: true, select: { id: true } });
  return made.map(({ id }) => id);
}
