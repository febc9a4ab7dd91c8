import { z } from 'zod';
import { isQueue, type QueueFilter } from './queues.ts';

type Query = Record<string, string | string[] | undefined>;

const id = z.coerce.number().int().min(1).max(2_147_483_647);
const MAX_WORDS = 200;

/** Reads a queue's address; what makes no sense in it is left out. */
export function readQueueQuery(query: Query): QueueFilter {
  const one = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined);
  const words = one('words')?.replaceAll('\0', '').trim().slice(0, MAX_WORDS);
  const found = {
    words: words || undefined,
    authorId: z.uuid().safeParse(one('author')).data,
    postId: id.safeParse(one('post')).data,
    reason: /^\w{1,40}$/.exec(one('reason') ?? '')?.[0],
    id: id.safeParse(one('comment')).data,
    before: id.safeParse(one('before')).data,
  };
  const { queue } = query;
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { queue: isQueue(queue) ? queue : found.id ? 'all' : 'pending', ...given };
}
