import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { renderBody } from '#lib/html/body.ts';
import type { Asked } from '#lib/safe-fetch/ask-head.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import type { Ask } from './ask.ts';
import { checkOutsideLinks } from './outside.ts';
import { checkOwnLinks } from './own.ts';
import { linksIn } from './links.ts';
import { listBrokenLinks } from './queries.ts';
import { recheckBroken } from './recheck.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const signal = new AbortController().signal;
const htmlOf = (source: string) => renderBody(source, { siteUrl: 'https://left.example' }).html;

/** Answers as told, and remembers who was asked. */
function askAs(answers: Record<string, number | Asked>): Ask & { asked: string[] } {
  const asked: string[] = [];
  const of = (url: string) => {
    asked.push(url);
    return answers[url] ?? 200;
  };
  return {
    asked,
    own: async (path) => Number(of(path)),
    outside: async (url) => {
      const answer = of(url);
      return typeof answer === 'number' ? { status: answer } : answer;
    },
  };
}

async function publish(slug: string, source: string, status: 'PUBLISHED' | 'DRAFT' = 'PUBLISHED'): Promise<number> {
  return (await database().post.create({ data: { path: `/${slug}/`, slug, title: slug, source, html: htmlOf(source), text: '', status }, select: { id: true } })).id;
}
const found = async () => (await listBrokenLinks(undefined)).links.map(({ title, url, why }) => [title, url, why]);
const NO_PAGE = 'There is no such page on this site.';

beforeEach(async () => {
  await database().$executeRaw`TRUNCATE "Post", "LinkCursor", "CheckedLink" RESTART IDENTITY CASCADE`;
});

describe('the links of a body', () => {
  it('are read as they were written, each once, without what leads within a page or to a mailbox', () => {
    const html = htmlOf('<p><a href="/a/?x=1&amp;y=2#part">a</a> <a href="https://left.example/a/?x=1&y=2">again</a> <a href="#b">b</a> <a href="mailto:a@b.example">c</a> <a title="x" href="https://www.example.org/?q=&quot;d&quot;">d</a></p>');
    expect(linksIn(html)).toEqual({ own: ['/a/?x=1&y=2'], outside: ['https://www.example.org/?q=%22d%22'] });
  });
});

describe('links to this site', () => {
  it('that lead nowhere are found; those to published posts need no question', async () => {
    await publish('one', '<p><a href="/two/">two</a> <a href="/gone/">gone</a> <a href="/category/x/">x</a> <a href="/draft/">draft</a></p>');
    await publish('two', '<p><a href="/gone/">gone</a></p>');
    await publish('draft', '<p><a href="/never/">never</a></p>', 'DRAFT');
    const ask = askAs({ '/gone/': 404, '/draft/': 404, '/never/': 404 });
    await checkOwnLinks(now, signal, ask);
    expect(await found()).toEqual([['two', '/gone/', NO_PAGE], ['one', '/draft/', NO_PAGE], ['one', '/gone/', NO_PAGE]]);
    expect(ask.asked).toEqual(['/gone/', '/category/x/', '/draft/']);
  });

  it('are not called broken where the site itself has trouble', async () => {
    await publish('one', '<p><a href="/slow/">slow</a> <a href="/dead/">dead</a></p>');
    await checkOwnLinks(now, signal, askAs({ '/slow/': 503, '/dead/': 0 }));
    expect(await found()).toEqual([]);
  });

  it('are looked at over several runs, and then from the beginning', async () => {
    for (const post of [1, 2, 3]) await publish(`post-${post}`, Array.from({ length: 60 }, (_, at) => `<p><a href="/gone-${post}-${at}/">x</a></p>`).join(''));
    const runs: number[] = [];
    for (let run = 0; run < 4; run++) {
      const ask = askAs({});
      await checkOwnLinks(now, signal, ask);
      runs.push(ask.asked.length);
    }
    expect(runs[0]).toBe(100);
    expect(runs.every((asked) => asked <= 100)).toBe(true);
    expect(await database().linkCursor.findUnique({ where: { name: 'own' } })).not.toBeNull();
  });
});

describe('links to other sites', () => {
  const links = (...urls: string[]) => `<p>${urls.map((url) => `<a href="${url}">x</a>`).join(' ')}</p>`;

  it('are asked a few at a time, at most two of one site, and found where the page or the site is gone for certain', async () => {
    await publish('one', links('https://a.example/1', 'https://a.example/2', 'https://a.example/3', 'https://b.example/', 'https://no.example/'));
    const answers = { 'https://a.example/2': 404, 'https://b.example/': 500, 'https://no.example/': { failed: 'no such host' } as const };
    const first = askAs(answers);
    await checkOutsideLinks(now, signal, first, 0);
    expect(first.asked).toEqual(['https://a.example/1', 'https://a.example/2', 'https://b.example/', 'https://no.example/']);
    const second = askAs(answers);
    await checkOutsideLinks(now, signal, second, 0);
    expect(second.asked).toEqual(['https://a.example/3']);
    expect(await found()).toEqual([['one', 'https://a.example/2', 'The site says that there is no such page (404).'], ['one', 'https://no.example/', 'There is no site of this name any more.']]);
  });

  it('are asked once for all posts, and not again for a month', async () => {
    await publish('one', links('https://a.example/'));
    await publish('two', links('https://a.example/'));
    await checkOutsideLinks(now, signal, askAs({ 'https://a.example/': 410 }), 0);
    expect(await found()).toHaveLength(2);
    const again = askAs({});
    await checkOutsideLinks(later(24 * 29), signal, again, 0);
    expect(again.asked).toEqual([]);
    await checkOutsideLinks(later(24 * 31), signal, again, 0);
    expect(again.asked).toEqual(['https://a.example/']);
  });

  it('are not called broken where this machine is cut off', async () => {
    await publish('one', links('https://a.example/', 'https://b.example/'));
    await checkOutsideLinks(now, signal, askAs({ 'https://a.example/': { failed: 'no such host' }, 'https://b.example/': { failed: 'no answer' } }), 0);
    expect(await found()).toEqual([]);
    expect(await database().checkedLink.count()).toBe(0);
  });
});

describe('a link that was found', () => {
  it('is off the list once it answers, was taken out, or its post is no longer to be read', async () => {
    const [one, two, three] = [await publish('one', '<p><a href="/gone/">x</a></p>'), await publish('two', '<p><a href="/gone/">x</a></p>'), await publish('three', '<p><a href="/gone/">x</a></p>')];
    await checkOwnLinks(now, signal, askAs({ '/gone/': 404 }));
    await database().post.update({ where: { id: two }, data: { html: '<p>mended</p>' }, select: { id: true } });
    await database().post.update({ where: { id: three }, data: { status: 'UNPUBLISHED' }, select: { id: true } });
    await recheckBroken(later(0.5), signal, askAs({ '/gone/': 404 }));
    expect((await listBrokenLinks(undefined)).links.map(({ postId }) => postId)).toEqual([one]);
    await recheckBroken(later(2), signal, askAs({ '/gone/': 503 }));
    expect(await found()).toHaveLength(1);
    await recheckBroken(later(4), signal, askAs({ '/gone/': 301 }));
    expect(await found()).toEqual([]);
  });
});

describe('the list', () => {
  it('is paged by whole posts, those found last first', async () => {
    const ids = [];
    for (let at = 0; at < 8; at++) ids.push(await publish(`post-${at}`, ''));
    for (const [at, postId] of ids.entries()) await database().brokenLink.createMany({ data: Array.from({ length: 20 }, (_, link) => ({ postId, url: `/${link}/`, why: 'x', foundAt: later(at), checkedAt: now })) });
    const first = await listBrokenLinks(undefined);
    const second = await listBrokenLinks(first.next);
    expect([first.links.length, second.links.length, second.next]).toEqual([100, 60, null]);
    expect(new Set([...first.links, ...second.links].map(({ postId, url }) => `${postId} ${url}`)).size).toBe(160);
    for (const wrong of ['x', '', ['a'], '1.2.3', 'a.b']) expect((await listBrokenLinks(wrong)).links).toHaveLength(100);
  });
});
