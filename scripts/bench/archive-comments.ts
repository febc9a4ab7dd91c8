import { place } from '#features/comments/thread.ts';
import type { ArchiveSize } from './archive-size.ts';
import type { InventedPost } from './archive-posts.ts';
import type { Lanes } from './lanes.ts';
import { inventProse } from './prose.ts';
import type { Random } from './random.ts';
import { insertRows } from './rows.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One post has so many comments, or half of all where there are fewer. */
const LONGEST_DISCUSSION = 5_000;
const COMMENT_WORDS = [20, 150] as const;
const COMMENTS_AT_ONCE = 4_000;
const SHARE_OF_REPLIES = 0.6;
/** An answer mostly goes to one of the last few. */
const ANSWERED_BACK = 12;
const MINUTE_MS = 60_000;

type Invention = { random: Random; vocabulary: Vocabulary; posts: readonly InventedPost[] };

/** How many comments each post is to have: a few have many, many have few, and the middle one has the longest discussion. */
export function spreadComments(random: Random, { posts, comments }: ArchiveSize): number[] {
  const counts = Array.from({ length: posts }, () => 0);
  const longest = Math.min(LONGEST_DISCUSSION, Math.floor(comments / 2));
  const rank = Array.from({ length: posts }, () => random.next()); // which are much discussed has nothing to do with their age
  const byRank = rank.map((_, index) => index).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  for (let left = comments - longest; left > 0; left--) {
    const index = byRank[Math.floor(random.next() ** 2 * posts)] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  const middle = Math.floor(posts / 2);
  counts[middle] = (counts[middle] ?? 0) + longest;
  return counts;
}

/** Makes every post's comments, in threads, with ids from 1 up. */
export async function fillComments(lanes: Lanes, { random, vocabulary, posts }: Invention, done: (comments: number) => void): Promise<void> {
  let [waiting, made]: [Row[], number] = [[], 0];
  const flush = async () => {
    const batch = waiting;
    waiting = [];
    await lanes.give((client) => insertRows(client, 'Comment', columns, batch));
    done(made);
  };
  for (const post of posts) {
    const rows = inventDiscussion(random, vocabulary, post, made);
    made += rows.length;
    waiting.push(...rows);
    if (waiting.length >= COMMENTS_AT_ONCE) await flush();
  }
  await flush();
  await lanes.settle();
}

function inventDiscussion(random: Random, vocabulary: Vocabulary, post: InventedPost, lastId: number) {
  const arrivals = Array.from({ length: post.comments }, (_, index) => {
    const back = Math.min(index, random.between(1, ANSWERED_BACK));
    const isReply = index > 0 && random.next() < SHARE_OF_REPLIES;
    return { key: lastId + index + 1, parentKey: isReply ? lastId + index + 1 - back : null };
  });
  return place(arrivals).map(({ key, parentKey, rootKey, number, depth, threadPath }) => {
    const { html } = inventProse(random, vocabulary, random.between(...COMMENT_WORDS));
    return {
      id: key, postId: post.id, parentId: parentKey, rootId: rootKey, number, depth, threadPath, status: 'APPROVED', shown: true,
      guestName: `Reader ${random.between(1, 5_000)}`, source: html, html, createdAt: new Date(post.publishedAt.getTime() + number * MINUTE_MS),
    };
  });
}

type Row = ReturnType<typeof inventDiscussion>[number];

const columns = {
  id: 'int', postId: 'int', parentId: 'int', rootId: 'int', number: 'int', depth: 'int', threadPath: 'text', status: '"CommentStatus"', shown: 'bool',
  guestName: 'text', source: 'text', html: 'text', createdAt: 'timestamptz',
} as const;
