import { openSession } from '#features/sessions/commands.ts';
import { closeClient, database } from '#lib/db/client.ts';
import { useDatabase } from '#lib/env.ts';
import type { Archive } from './archive.ts';
import { median, timeOne } from './scale.ts';

/** Middle times, in milliseconds, of one request at a time by an admin who is signed in. */
export type AdminList = { name: string; p50: number };

/** The first requests, which a just-in-time compiler is still learning from, do not count. */
const [WARM_UP, MEASURED] = [15, 30];

/** Asks for each of the editors' lists, its first page and what it is searched for. */
export async function measureAdminLists(databaseUrl: string, origin: string, archive: Archive): Promise<AdminList[]> {
  const cookie = `session=${await openAdmin(databaseUrl)}; signed-in=1`;
  const rows: AdminList[] = [];
  for (const [name, path] of Object.entries(pathsOf(archive))) {
    const times: number[] = [];
    for (let turn = 0; turn < WARM_UP + MEASURED; turn++) times.push(await timeOne(origin + path, { cookie }));
    rows.push({ name, p50: median(times.slice(WARM_UP)) });
  }
  return rows;
}

function pathsOf({ frequent: [frequent = ''], rare: [rare = ''] }: Archive): Record<string, string> {
  return {
    'the dashboard': '/admin/',
    posts: '/admin/posts/',
    'posts, by words that many have': `/admin/posts/?q=${frequent}`,
    'posts, by words that few have': `/admin/posts/?q=${rare}`,
    'posts of a category': '/admin/posts/?category=20',
    drafts: '/admin/posts/?status=DRAFT',
    'comments that wait': '/admin/comments/',
    'all comments': '/admin/comments/?queue=all',
    'comments, by words that many have': `/admin/comments/?queue=all&words=${frequent}`,
    'comments, by words that few have': `/admin/comments/?queue=all&words=${rare}`,
    people: '/admin/people/',
    media: '/admin/media/',
    tags: '/admin/tags/',
    categories: '/admin/categories/',
    authors: '/admin/authors/',
    redirects: '/admin/redirects/',
    users: '/admin/users/',
    'the audit log': '/admin/audit/',
    'the moderation log': '/admin/log/',
  };
}

async function openAdmin(databaseUrl: string): Promise<string> {
  useDatabase(databaseUrl);
  const now = new Date();
  try {
    return await database().$transaction(async (tx) => {
      const { id } = await tx.user.create({ data: { email: 'admin@example.org', name: 'An admin', role: 'ADMIN', emailVerified: now }, select: { id: true } });
      return (await openSession(tx, id, 'A benchmark', now)).token;
    });
  } finally {
    await closeClient();
  }
}
