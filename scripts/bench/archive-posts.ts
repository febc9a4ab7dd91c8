import type pg from 'pg';
import type { Lists } from './archive-lists.ts';
import type { Lanes } from './lanes.ts';
import { inventProse, inventTitle } from './prose.ts';
import type { Random } from './random.ts';
import { insertRows } from './rows.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `comments` is how many it is to have. */
export type InventedPost = { id: number; path: string; publishedAt: Date; comments: number };
type Invention = { random: Random; vocabulary: Vocabulary; counts: readonly number[]; lists: Lists };

const FIRST_DAY = Date.UTC(2011, 0, 1);
const YEARS_MS = 15 * 365.25 * 86_400_000;
const POST_WORDS = [600, 1_200] as const;
const POSTS_AT_ONCE = 500;
const SHARE_WITH_EXCERPT = 0.3;
const SHARE_WITH_TWO_AUTHORS = 0.1;

/** Makes a published post for each of `counts`, oldest first, from id 1 up. */
export async function fillPosts(lanes: Lanes, invention: Invention, done: (posts: number) => void): Promise<InventedPost[]> {
  const posts: InventedPost[] = [];
  for (let from = 0; from < invention.counts.length; from += POSTS_AT_ONCE) {
    const batch = invention.counts.slice(from, from + POSTS_AT_ONCE).map((comments, index) => inventPost(invention, from + index, comments));
    await lanes.give((client) => store(client, batch));
    posts.push(...batch.map(({ id, path, publishedAt, comments }) => ({ id, path, publishedAt, comments })));
    done(posts.length);
  }
  await lanes.settle();
  return posts;
}

function inventPost({ random, vocabulary, counts, lists }: Invention, index: number, comments: number) {
  const publishedAt = new Date(FIRST_DAY + Math.floor(((index + random.next()) / counts.length) * YEARS_MS));
  const title = inventTitle(random, vocabulary);
  const slug = `${title.toLowerCase().replaceAll(' ', '-')}-${index + 1}`;
  const path = `/${publishedAt.toISOString().slice(0, 7).replace('-', '/')}/${slug}/`;
  const { html, text, words } = inventProse(random, vocabulary, random.between(...POST_WORDS));
  const excerpt = random.next() < SHARE_WITH_EXCERPT ? inventTitle(random, vocabulary) : '';
  const row = {
    id: index + 1, status: 'PUBLISHED', path, slug, title, excerpt, source: html, html, text, words,
    publishedAt, modifiedAt: publishedAt, createdAt: publishedAt, commentCount: comments, lastCommentNumber: comments,
  };
  return { id: row.id, path, publishedAt, comments, row, ...filing(random, lists) };
}

/** The ids of a post's authors, categories and tags, each once. */
function filing(random: Random, lists: Lists) {
  const some = (count: number, one: () => number) => [...new Set(Array.from({ length: count }, one))];
  return {
    authorIds: some(random.next() < SHARE_WITH_TWO_AUTHORS ? 2 : 1, () => random.between(1, lists.authors)),
    categoryIds: some(random.between(1, 2), () => random.between(lists.roots + 1, lists.categories)),
    tagIds: some(random.between(2, 5), () => 1 + Math.floor(random.next() ** 2 * lists.tags)), // a few tags are on many posts
  };
}

async function store(client: pg.Client, posts: ReturnType<typeof inventPost>[]): Promise<void> {
  await insertRows(client, 'Post', columns, posts.map(({ row }) => row));
  await insertRows(client, 'Byline', { postId: 'int', authorId: 'int', position: 'int' }, posts.flatMap(({ id: postId, authorIds }) =>
    authorIds.map((authorId, position) => ({ postId, authorId, position }))));
  await insertRows(client, 'PostCategory', { postId: 'int', categoryId: 'int', position: 'int' }, posts.flatMap(({ id: postId, categoryIds }) =>
    categoryIds.map((categoryId, position) => ({ postId, categoryId, position }))));
  await insertRows(client, 'PostTag', { postId: 'int', tagId: 'int' }, posts.flatMap(({ id: postId, tagIds }) => tagIds.map((tagId) => ({ postId, tagId }))));
}

const columns = {
  id: 'int', status: '"PostStatus"', path: 'text', slug: 'text', title: 'text', excerpt: 'text', source: 'text', html: 'text', text: 'text', words: 'int',
  publishedAt: 'timestamptz', modifiedAt: 'timestamptz', createdAt: 'timestamptz', commentCount: 'int', lastCommentNumber: 'int',
} as const;
