import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { articleSelect, type Article } from '#features/posts/queries.ts';
import { answering } from '#features/posts/published.ts';
import { postTag } from '#features/posts/tags.ts';
import { opens, readPasses, type Lock } from './pass.ts';

const locked = { ...answering, passwordHash: { not: null } } as const;
const askingSelect = { id: true, kind: true, path: true, title: true } as const;

/** All that strangers learn of a post that asks for its password. */
export type AskingPost = { id: number; kind: Article['kind']; path: string; title: string };

/** The post or page at an address that asks for its password, or null. */
export async function getAsking(path: string): Promise<AskingPost | null> {
  const post = await database().post.findFirst({ where: { path, ...locked }, select: askingSelect });
  if (post) dependOn(postTag(post.id));
  return post;
}

/** The same by its number. */
export async function findAsking(id: number): Promise<AskingPost | null> {
  return database().post.findFirst({ where: { id, ...locked }, select: askingSelect });
}

/** A protected post, whole: for whoever was let in. */
export async function getProtected(id: number): Promise<Article | null> {
  return database().post.findFirst({ where: { id, ...locked }, select: articleSelect });
}

/** What opens a post, for its form; null where nothing asks for a password. */
export async function findLock(id: number): Promise<(Lock & { path: string }) | null> {
  const post = await database().post.findFirst({ where: { id, ...locked }, select: { id: true, path: true, passwordHash: true } });
  return post && isLock(post) ? post : null;
}

/** The posts that a cookie's passes open, of those that ask for a password still. Without a pass, nothing is asked. */
export async function postsOpenedBy(cookie: string | undefined, now: Date): Promise<number[]> {
  const passes = readPasses(cookie, now);
  if (passes.length === 0) return [];
  const posts = await database().post.findMany({ where: { id: { in: passes.map(({ postId }) => postId) }, ...locked }, select: { id: true, passwordHash: true } });
  return posts.filter((post) => isLock(post) && opens(passes, post)).map(({ id }) => id);
}

const isLock = <T extends { passwordHash: string | null }>(post: T): post is T & { passwordHash: string } => post.passwordHash !== null;

/** How many of a site's posts and pages ask for a password, by their addresses. */
export async function listAskingPaths(): Promise<string[]> {
  return (await database().post.findMany({ where: locked, select: { path: true } })).map(({ path }) => path);
}
