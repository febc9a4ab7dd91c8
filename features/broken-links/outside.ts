import { setTimeout as wait } from 'node:timers/promises';
import { database } from '#lib/db/client.ts';
import type { Asked } from '#lib/safe-fetch/ask-head.ts';
import { outsideAnswer, type Ask } from './ask.ts';
import { linksIn } from './links.ts';
import { moveCursor, nextPosts } from './next-posts.ts';
import { storeBroken } from './store.ts';

/** A few addresses of other sites a run, of one site fewer, and never in a hurry. */
const MAX_ASKED = 6;
const MAX_OF_A_HOST = 2;
const PAUSE_MS = 1_000;
/** A link that answers is asked again after so many days. */
const GOOD_DAYS = 30;
const DAY_MS = 86_400_000;

/** Looks at the next posts' links to other sites, as far as a run's share of questions goes. */
export async function checkOutsideLinks(now: Date, signal: AbortSignal, ask: Ask, pauseMs = PAUSE_MS): Promise<void> {
  const posts = (await nextPosts('outside')).map(({ id, html }) => ({ id, links: linksIn(html).outside }));
  const known = await knownLinks(posts.flatMap(({ links }) => links), now);
  const due = dueLinks(posts, known);
  const asked = new Map<string, Asked>();
  for (const url of due) {
    if (signal.aborted) return;
    if (asked.size > 0) await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    asked.set(url, await ask.outside(url, signal));
  }
  // Where nobody answers at all, it is this machine's own connection that is broken.
  const online = [...asked.values()].some((answer) => 'status' in answer);
  for (const [url, answer] of asked) if (online || ('failed' in answer && answer.failed === 'private')) known.set(url, await remember(url, answer, now));
  for (const { id, links } of posts) {
    if (!links.every((url) => known.has(url))) return; // the next run goes on with this post
    const broken = links.flatMap((url) => (known.get(url) ? [{ url, why: known.get(url) ?? '' }] : []));
    if (broken.length > 0) await database().$transaction((tx) => storeBroken(tx, id, broken, now));
    await moveCursor('outside', id);
  }
}

/** The links that nobody has asked for lately, up to a run's share. */
function dueLinks(posts: readonly { links: readonly string[] }[], known: ReadonlyMap<string, string>): string[] {
  const due = new Set<string>();
  const hosts = new Map<string, number>();
  for (const url of posts.flatMap(({ links }) => links)) {
    const host = URL.parse(url)?.host ?? '';
    if (known.has(url) || due.has(url) || due.size >= MAX_ASKED || (hosts.get(host) ?? 0) >= MAX_OF_A_HOST) continue;
    due.add(url);
    hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  return [...due];
}

/** What is wrong with the links that were asked lately: nothing, where the text is empty. */
async function knownLinks(links: readonly string[], now: Date): Promise<Map<string, string>> {
  const rows = await database().checkedLink.findMany({ where: { url: { in: [...new Set(links)] }, checkedAt: { gt: new Date(now.getTime() - GOOD_DAYS * DAY_MS) } }, select: { url: true, why: true } });
  return new Map(rows.map(({ url, why }) => [url, why]));
}

/** Writes an answer down, and says what is wrong. */
export async function remember(url: string, asked: Asked, now: Date): Promise<string> {
  const answer = outsideAnswer(asked);
  const why = typeof answer === 'object' ? answer.broken : '';
  await database().checkedLink.upsert({ where: { url }, create: { url, why, checkedAt: now }, update: { why, checkedAt: now }, select: { url: true } });
  return why;
}
