import type { Transaction } from '#lib/db/client.ts';
import { countsOf } from '#features/comments/commands.ts';
import { permalink } from '#features/posts/permalink.ts';
import { slugOf } from '#lib/slug.ts';
import { hashPassword } from '#features/post-passwords/hash.ts';
import type { PlannedPost } from '../planned.ts';
import { linkPosts, type PostLinks } from './links.ts';
import { insertPosts, type PostRow } from './insert-posts.ts';
import type { KnownWords } from './known-words.ts';
import { freePaths } from './paths.ts';
import type { PostFields } from './post-fields.ts';
import type { Rendering } from './rendering.ts';
import type { Staging } from './staging.ts';
import { termSlug } from './subjects.ts';

/** What every batch of one import shares. */
export interface Arrival {
  sourceId: number;
  runId?: number;
  rendering: Rendering;
  words: KnownWords;
  staging: Staging;
  /** The site's settings: whose years and months lists go by, and where posts go that had no address. */
  timeZone: string;
  permalinks: string;
  now: Date;
  /** Whether the old site's pictures and files are to be fetched, or stay where they are. */
  media?: 'fetch' | 'keep';
}

export interface NewPost {
  plan: PlannedPost;
  fields: PostFields;
  links: PostLinks;
}

/** Adds posts that are not here, with their links. Returns where each went. */
export async function addPosts(tx: Transaction, posts: readonly NewPost[], arrival: Arrival): Promise<{ plan: PlannedPost; id: number; path: string }[]> {
  if (posts.length === 0) return [];
  const paths = await freePaths(tx, posts.map((post) => post.plan.path ?? newPath(post, arrival)));
  const rows = await Promise.all(posts.map((post, index) => row(post, paths[index] ?? '', arrival)));
  await arrival.staging.complete(tx, posts.map(({ plan }) => plan));
  const created = await insertPosts(tx, rows);
  const byLegacyId = new Map(created.map((post) => [post.legacyId, post]));
  const added = posts.flatMap(({ plan, links }) => {
    const post = byLegacyId.get(plan.legacyId);
    return post ? [{ plan, links, id: post.id, path: post.path }] : [];
  });
  await linkPosts(tx, added);
  return added;
}

async function row({ plan, fields: { title: _title, excerpt: _excerpt, source: _source, ...fields } }: NewPost, path: string, { sourceId, rendering, now }: Arrival): Promise<PostRow> {
  const { words } = rendering.body(plan);
  const modifiedAt = fields.modifiedAt ?? now;
  return {
    ...fields,
    path,
    words,
    modifiedAt,
    publishedAt: fields.publishedAt === undefined ? modifiedAt : fields.publishedAt,
    createdAt: plan.publishedAt ?? modifiedAt,
    passwordHash: plan.password === null ? null : await hashPassword(plan.password),
    ...countsOf(plan.comments),
    importId: sourceId,
    legacyId: plan.legacyId,
  };
}

/** Where a post goes that had no pretty address: under its old number, should the site's pattern ask for one. */
function newPath({ plan, fields: { kind, slug } }: NewPost, { permalinks, timeZone, now }: Arrival): string {
  if (kind === 'PAGE') return `/${slug}/`;
  const [category] = plan.categories;
  const [author] = plan.authors;
  return permalink(permalinks, {
    slug, timeZone, id: plan.legacyId, publishedAt: plan.publishedAt ?? now,
    ...(category && { category: termSlug(category) }), ...(author && { author: slugOf(author, 'author') }),
  });
}
