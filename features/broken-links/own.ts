import { database } from '#lib/db/client.ts';
import { answering } from '#features/posts/published.ts';
import { ownAnswer, type Answer, type Ask } from './ask.ts';
import { linksIn } from './links.ts';
import { moveCursor, nextPosts } from './next-posts.ts';
import { storeBroken, type Broken } from './store.ts';

/** Addresses that are no post's are asked for like a reader would, which may make a page; so many a run. */
const MAX_ASKED = 100;

/** Looks at the next posts' links to this site itself. */
export async function checkOwnLinks(now: Date, signal: AbortSignal, ask: Ask): Promise<void> {
  const posts = (await nextPosts('own')).map(({ id, html }) => ({ id, links: linksIn(html).own }));
  const answers = await knownAnswers(posts.flatMap(({ links }) => links));
  let asked = 0;
  for (const { id, links } of posts) {
    const broken: Broken[] = [];
    for (const url of links) {
      if (!answers.has(url)) {
        if (signal.aborted || asked >= MAX_ASKED) return; // the next run goes on with this post
        asked += 1;
        answers.set(url, ownAnswer(await ask.own(url, signal)));
      }
      const answer = answers.get(url);
      if (typeof answer === 'object') broken.push({ url, why: answer.broken });
    }
    if (broken.length > 0) await database().$transaction((tx) => storeBroken(tx, id, broken, now));
    await moveCursor('own', id);
  }
}

/** Most links lead to other posts: those need not be asked for. */
async function knownAnswers(links: readonly string[]): Promise<Map<string, Answer>> {
  const paths = new Map([...new Set(links)].map((url) => [url, decoded(url)]));
  const posts = await database().post.findMany({ where: { path: { in: [...new Set(paths.values())] }, ...answering }, select: { path: true } });
  const there = new Set(posts.map(({ path }) => path));
  return new Map([...paths].flatMap(([url, path]) => (there.has(path) ? [[url, 'there'] as const] : [])));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url).normalize('NFC');
  } catch {
    return url;
  }
}
