import { database } from '#lib/db/client.ts';
import { ownAnswer, outsideAnswer, type Answer, type Ask } from './ask.ts';
import { linksIn } from './links.ts';
import { remember } from './outside.ts';

const MAX_OWN = 50;
const MAX_OUTSIDE = 4;
const HOUR_MS = 3_600_000;

type Row = { postId: number; url: string; html: string; isPublished: boolean };

/** Takes links off the list that were mended or taken out, or that answer again. */
export async function recheckBroken(now: Date, signal: AbortSignal, ask: Ask): Promise<void> {
  await forgetMended();
  for (const { url, postId } of [...(await oldest('own', new Date(now.getTime() - HOUR_MS), MAX_OWN)), ...(await oldest('outside', new Date(now.getTime() - 24 * HOUR_MS), MAX_OUTSIDE))]) {
    if (signal.aborted) return;
    const answer = url.startsWith('/') ? ownAnswer(await ask.own(url, signal)) : await outside(url);
    if (answer === 'there') await database().brokenLink.deleteMany({ where: { postId, url } });
    else await database().brokenLink.updateMany({ where: { postId, url }, data: { checkedAt: now, ...(typeof answer === 'object' && { why: answer.broken }) } });
  }

  async function outside(url: string): Promise<Answer> {
    const asked = await ask.outside(url, signal);
    if ('status' in asked) await remember(url, asked, now);
    return outsideAnswer(asked);
  }
}

async function oldest(kind: 'own' | 'outside', before: Date, most: number) {
  return database().brokenLink.findMany({
    where: { checkedAt: { lt: before }, ...(kind === 'own' ? { url: { startsWith: '/' } } : { NOT: { url: { startsWith: '/' } } }) },
    orderBy: { checkedAt: 'asc' }, take: most, select: { postId: true, url: true },
  });
}

/** Most posts that are looked at for links that are no longer in them; a list that is longer is looked at bit by bit. */
const MAX_POSTS = 200;

/** Links that their post no longer has, or whose post is no longer to be read. */
async function forgetMended(): Promise<void> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT b."postId", b."url", p."html", p."status" = 'PUBLISHED' AND p."passwordHash" IS NULL AS "isPublished"
    FROM (SELECT * FROM "BrokenLink" ORDER BY "checkedAt" DESC LIMIT ${MAX_POSTS}) b JOIN "Post" p ON p."id" = b."postId"`;
  for (const { postId, url, html, isPublished } of rows) {
    const { own, outside } = linksIn(html);
    if (isPublished && [...own, ...outside].includes(url)) continue;
    await database().brokenLink.deleteMany({ where: { postId, url } });
  }
}
