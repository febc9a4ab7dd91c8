import { database } from '#lib/db/client.ts';
import { published } from './published.ts';

const FOUND = 10;

/** Published posts and pages whose title has the words, the newest first; of no words the newest of all. */
export async function findToLink(q: string) {
  const title = q.replaceAll('\0', '').trim().slice(0, 100);
  return database().post.findMany({
    where: { ...published, ...(title && { title: { contains: title.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } }) },
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
    take: FOUND,
    select: { id: true, title: true, path: true, publishedAt: true },
  });
}
