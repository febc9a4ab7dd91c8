import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { mediaStore } from '#lib/media-store/open.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { exportStatic, type Answer } from './export-static.ts';

useTestDatabase();

const root = mkdtempSync(join(tmpdir(), 'static-'));
afterAll(() => rmSync(root, { recursive: true }));
const SITE = 'https://paper.example';
const now = new Date('2026-11-27T12:00:00Z');
const MEDIA = `static-test-${process.pid}.webp`;

const html = (body: string): Answer => ({ status: 200, type: 'text/html; charset=utf-8', location: undefined, body: Buffer.from(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`) });
const typed = (type: string, body: string): Answer => ({ ...html(''), type, body: Buffer.from(body) });

/** A small site: what it answers at each address. */
const answers: Record<string, Answer> = {
  '/': html('<a href="/a/">A</a><a href="/old/">Old</a><a href="/gone/">Gone</a><a href="/search/">Search</a><a href="/feed/">RSS</a>'),
  '/a/': html(`<img src="/media/${MEDIA}" alt=""><link rel="stylesheet" href="/_next/static/a.css"><a href="/caf%C3%A9/">C</a><a href="/wp-content/uploads/big.webp">Big</a>`),
  '/caf%C3%A9/': html('<a href="/">Home</a>'),
  '/old/': { status: 301, type: 'text/plain', location: '/a/', body: Buffer.from('') },
  '/wp-content/uploads/big.webp': { status: 301, type: 'text/plain', location: `/media/${MEDIA}`, body: Buffer.from('') },
  '/archive/': html('<a href="/a/">A</a>'),
  '/feed/': typed('application/rss+xml; charset=utf-8', `<rss><channel><link>${SITE}/only-in-the-feed/</link></channel></rss>`),
  '/only-in-the-feed/': html('Here'),
  '/_next/static/a.css': typed('text/css', '@font-face{src:url(a.woff2)}'),
  '/_next/static/a.woff2': typed('font/woff2', 'font'),
  '/robots.txt': typed('text/plain', 'User-agent: *\n'),
};
const asked: string[] = [];
const ask = async (path: string): Promise<Answer> => {
  asked.push(path);
  return answers[path] ?? { ...html('Nothing'), status: 404 };
};

beforeAll(async () => {
  await mediaStore().write(MEDIA, Buffer.from('picture'));
  await database().redirect.createMany({ data: [{ fromPath: '/before/', toUrl: '/a/' }, { fromPath: '/all/*', toUrl: '/new/*' }, { fromPath: '/caf\u00e9/x/', toUrl: 'https://other.example/?a=1', status: 307 }] });
});
afterAll(() => mediaStore().remove(MEDIA));

describe('the site as plain files', () => {
  const folder = join(root, 'whole');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  it('is every page that can be reached, each asked for once, with all that it shows', async () => {
    const { pages, dead } = await exportStatic({ folder, siteUrl: SITE, ask, now });
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(files.toSorted()).toEqual(
      ['.htaccess', '404.html', 'README.txt', '_next/static/a.css', '_next/static/a.woff2', '_redirects', 'a/index.html', 'archive/index.html', 'caf\u00e9/index.html', 'feed/index.xml', 'index.html', `media/${MEDIA}`, 'old/index.html', 'only-in-the-feed/index.html', 'robots.txt', 'wp-content/uploads/big.webp'].toSorted(),
    );
    expect(pages).toBe(5);
    expect(dead).toEqual([{ page: '/', link: '/gone/' }]);
    expect(asked.length).toBe(new Set(asked).size);
    expect(existsSync(`${folder}.part`)).toBe(false);
  });

  it('leads on from old addresses, on any server or by the lists that some read', () => {
    expect(read('old/index.html')).toContain('url=/a/');
    expect(read('_redirects').split('\n').slice(0, 3)).toEqual(['/before/ /a/ 301', '/caf%C3%A9/x/ https://other.example/?a=1 302', '/all/* /new/:splat 301']);
    expect(read('.htaccess')).toContain('RewriteRule "^before/?$" "/a/" [R=301,L,NE]');
    expect(read('.htaccess')).toContain('RewriteRule "^all/(.*)$" "/new/$1" [R=301,L,NE]');
    expect(read('README.txt')).toContain(SITE);
  });

  it('is without what asks for a password, and says so', async () => {
    const post = { slug: 'protected', path: '/protected/', title: 'Protected', source: '', html: '', text: '', status: 'PUBLISHED', passwordHash: 'x' } as const;
    const { id } = await database().post.create({ data: post, select: { id: true } });
    const linking = async (path: string) => (path === '/' ? html('<a href="/protected/">For members</a>') : path === '/protected/' ? html('Which password?') : ask(path));
    const { protectedPaths, dead } = await exportStatic({ folder: join(root, 'without'), siteUrl: SITE, ask: linking, now });
    await database().post.delete({ where: { id }, select: { id: true } });
    expect([protectedPaths, dead]).toEqual([['/protected/'], [{ page: '/', link: '/protected/' }]]);
    expect([existsSync(join(root, 'without/protected')), read('../without/README.txt').includes('the one post or page that asks for a password')]).toEqual([false, true]);
    await rm(join(root, 'without'), { recursive: true });
  });

  it('takes no folder that holds something, and touches nothing in it', async () => {
    await mkdir(join(root, 'taken'));
    await writeFile(join(root, 'taken/mine.txt'), 'mine');
    await expect(exportStatic({ folder: join(root, 'taken'), siteUrl: SITE, ask, now })).rejects.toThrow('is there already, and not empty: name another folder.');
    expect(readFileSync(join(root, 'taken/mine.txt'), 'utf8')).toBe('mine');
  });

  it('takes an empty one', async () => {
    await mkdir(join(root, 'empty'));
    expect((await exportStatic({ folder: join(root, 'empty'), siteUrl: SITE, ask, now })).pages).toBe(5);
  });

  it('asks again for a page that could not be made just then, and gives up rather than leave it out', async () => {
    const tries = new Map<string, number>();
    const busy = (times: number) => async (path: string): Promise<Answer> => {
      tries.set(path, (tries.get(path) ?? 0) + 1);
      return path === '/a/' && (tries.get(path) ?? 0) <= times ? { ...html(''), status: 503 } : ask(path);
    };
    expect((await exportStatic({ folder: join(root, 'busy'), siteUrl: SITE, ask: busy(2), now })).pages).toBe(5);
    tries.clear();
    await expect(exportStatic({ folder: join(root, 'broken'), siteUrl: SITE, ask: busy(3), now })).rejects.toThrow('The page /a/ could not be made');
  });

  it('leaves nothing behind where it is stopped or fails', async () => {
    const stopping = new AbortController();
    const stopped = exportStatic({ folder: join(root, 'stopped'), siteUrl: SITE, now, signal: stopping.signal, ask: async (path) => (stopping.abort(new Error('Stop')), ask(path)) });
    await expect(stopped).rejects.toThrow('Stop');
    const failing = exportStatic({ folder: join(root, 'failed'), siteUrl: SITE, now, ask: async (path) => (path === '/a/' ? Promise.reject(new Error('No')) : ask(path)) });
    await expect(failing).rejects.toThrow('No');
    expect((await readdir(root)).toSorted()).toEqual(['busy', 'empty', 'taken', 'whole']);
  });
});
