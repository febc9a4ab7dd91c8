import { createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getFeed } from '#features/feeds/queries.ts';
import { feedPath } from '#features/feeds/formats.ts';
import { locationOf } from '#features/redirects/patterns.ts';
import { database } from '#lib/db/client.ts';
import { PageStore } from '#lib/cache/store.ts';
import { frontDoor } from '#lib/web/front-door.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { findFile, findLead, type Lead } from './find.ts';
import { movedInSite } from './moved-in-fixture.ts';
import { findOldAddress } from './queries.ts';
import { whatStands } from './standing.ts';

useTestDatabase();

/** What the site's pages do with an address, without their looks: the pages and routes of app/ call just these. */
const pages: RequestListener = (asked, response) => {
  const url = new URL(asked.url ?? '/', 'http://any');
  const path = decodeURIComponent(url.pathname);
  const lead = (found: Lead | null) => (found ? response.writeHead(found.forNow ? 307 : 308, { location: locationOf(found.to) }).end() : response.writeHead(404).end());
  const answer = async () => {
    if (path === '/internal/wordpress/') return lead(await findOldAddress(url.searchParams));
    if (path === '/internal/uploads/') return lead(await findFile(url.searchParams.get('path') ?? ''));
    const [, feed] = /^\/internal\/feeds\/rss(\/.*)$/.exec(path) ?? [];
    if (feed === undefined) return (await whatStands(database(), path)) ? response.end('here') : lead(await findLead(path));
    if (await getFeed(feed.split('/').filter(Boolean), 'rss')) return response.end('feed');
    const found = await findLead(feed);
    return lead(found?.to.endsWith('/') ? { ...found, to: feedPath(found.to, 'rss') } : null);
  };
  answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
};

const server = createServer((asked, response) =>
  frontDoor({ next: pages, media: (_, answer, path) => answer.end(path), store: new PageStore(1_000_000), siteUrl: 'https://wharf.example', cache: true })(asked, response),
);
beforeAll(async () => {
  await movedInSite();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.close());

type Answer = { status: number | undefined; location: string | undefined };
function ask(path: string, host = 'wharf.example'): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ port: (server.address() as AddressInfo).port, path, headers: { host } }, (response) => {
      response.resume();
      done({ status: response.statusCode, location: response.headers.location });
    }).once('error', fail).end();
  });
}

const post = '/2010/10/the-wharf/';

describe('an address of the old site', () => {
  it.each([
    post, '/', '/feed/', '/category/water/', '/tag/rail/', '/author/ada/', '/2010/', '/2010/10/', `${post}feed/`, '/category/water/feed/', '/comments/feed/', '/about/', '/about/team/',
    '/%E6%97%A5%E6%9C%AC/', '/%e6%97%a5%e6%9c%ac/', '/2010/10/%d8%a7%d9%84%d8%a8%d8%ad%d8%b1/', `${post}?replytocom=7`, `${post}?share=twitter`, '/feed/rss2/',
  ])('%s answers by itself', async (path) => {
    expect(await ask(path)).toEqual({ status: 200, location: undefined });
  });

  it.each([
    // By its number.
    ['/?p=41', post], ['/?page_id=43', '/about/'], ['/index.php?p=41', post], ['/index.php/?p=41', post], ['/?p=41&feed=rss2', `${post}feed/`], ['/?p=41&cpage=2', `${post}comments/2/`], ['/?p=41&page=2', `${post}#body-page-2`],
    ['/?attachment_id=51', '/media/2026/11/quay-1600.webp'], ['/?p=52', post], ['/?attachment_id=53', '/media/2026/11/report-1a2b3c4d.pdf'], ['/?attachment_id=54', 'https://files.example/away.jpg'],
    ['/?cat=3', '/category/water/'], ['/?cat=4', '/category/rivers/'], ['/?cat=5', '/category/rivers/'], ['/?cat=3&feed=rss2', '/category/water/feed/'], ['/?cat=3&paged=2', '/category/water/'], ['/?cat=99', '/archive/'],
    ['/?author=1', '/author/ada/'], ['/?author=2', '/author/beatrice/'], ['/?author_name=bea', '/author/beatrice/'], ['/?tag=rail', '/tag/rail/'], ['/?tag=trains', '/tag/rail/'], ['/?category_name=water/streams', '/category/rivers/'],
    ['/?m=201010', '/2010/10/'], ['/?year=2010&monthnum=10', '/2010/10/'], ['/?pagename=about/team', '/about/team/'], ['/?s=free+%26+fair', '/search/?q=free+%26+fair'], ['/?feed=rss2', '/feed/'],
    // In another spelling.
    ['/2010/10/the-wharf', post], ['/2010/10/The-Wharf/', post], ['/2010/10/The-Wharf', post], ['//2010//10/The-Wharf', post], ['/index.php/2010/10/the-wharf/', post], ['/index.php/2010/10/The-Wharf', post], ['/About', '/about/'],
    ['/%E6%97%A5%E6%9C%AC', '/%E6%97%A5%E6%9C%AC/'], ['/%e6%97%a5%e6%9c%ac', '/%e6%97%a5%e6%9c%ac/'], ['/Category/Water/', '/category/water/'], ['/category/Water', '/category/water/'], ['/tag/Rail/feed', '/tag/rail/feed/'],
    // What moved here.
    ['/2009/01/first-try/', post], ['/2009/01/first-try', post], ['/2009/01/first-try/comment-page-2/', `${post}comments/2/`], ['/2009/01/first-try/feed', `${post}feed/`], ['/a/', post], ['/category/streams/', '/category/rivers/'], ['/category/streams/page/2', '/category/rivers/'],
    // Lists.
    ['/category/water/rivers/', '/category/rivers/'], ['/category/water/streams/', '/category/rivers/'], ['/category/water/streams/feed/', '/category/rivers/feed/'], ['/topics/water/', '/category/water/'], ['/topics/rail/', '/tag/rail/'], ['/2010/1/', '/2010/'], ['/2010/10/22/', '/2010/10/'], ['/2010/10/22', '/2010/10/'],
    ['/2010/10/22/page/2/', '/2010/10/'], ['/rss2/', '/feed/'], ['/atom', '/feed/atom/'], ['/category/water/rdf/', '/category/water/feed/'], ['/wp-rss2.php', '/feed/'], ['/index.php/feed/', '/feed/'],
    // Parts of posts.
    [`${post}comment-page-1/`, post], [`${post}comment-page-2/`, `${post}comments/2/`], [`${post}comment-page-9`, `${post}comments/2/`], ['/about/comment-page-3/', '/about/'], [`${post}2/`, `${post}#body-page-2`], [`${post}2`, `${post}#body-page-2`], [`${post}trackback/`, post], [`${post}amp`, post], [`${post}embed/`, post],
    // Pictures and files.
    [`${post}quay/`, post], [`${post}Quay`, post], [`${post}attachment/quay/`, post], ['/lone-picture/', '/media/2026/11/lone-960.webp'],
    ['/wp-content/uploads/2010/10/quay.jpg', '/media/2026/11/quay-1600.webp'], ['/wp-content/uploads/2010/10/Quay.JPG', '/media/2026/11/quay-1600.webp'], ['/wp-content/uploads/2010/10/quay-300x200.jpg', '/media/2026/11/quay-480.webp'],
    ['/wp-content/uploads/2010/10/quay-1024x683.jpg', '/media/2026/11/quay-1600.webp'], ['/wp-content/uploads/2010/10/quay-scaled.jpg', '/media/2026/11/quay-1600.webp'], ['/wp-content/uploads/2010/10/report.pdf', '/media/2026/11/report-1a2b3c4d.pdf'],
    ['/wp-content/uploads//2010/10/report.pdf?x=1', '/media/2026/11/report-1a2b3c4d.pdf'], ['/wp-content/uploads/2010/10/led.pdf', '/about/'], ['/wp-content/uploads/%E5%86%99%E7%9C%9F.jpg', '/media/2026/11/photo-960.webp'], ['/wp-content/uploads/%e5%86%99%e7%9c%9f-150x150.jpg', '/media/2026/11/photo-960.webp'],
    // A post whose address the old site had changed, found by its name.
    ['/archives/the-wharf/', post], ['/2010/10/22/the-wharf.html', post], ['/the-wharf', post],
    // What every WordPress site has.
    ['/wp-login.php', '/sign-in/'], ['/wp-admin/', '/admin/'], ['/wp-sitemap.xml', '/sitemap.xml'],
    // A site in a folder.
    ['/blog/', '/'], ['/blog', '/'], ['/blog/?p=61', '/blog/2012/in-the-folder/'], ['/blog?p=61', '/blog/2012/in-the-folder/'], ['/blog/category/water', '/category/water/'], ['/blog/feed/', '/feed/'],
  ])('%s leads to %s in one step', async (path, to) => {
    const answer = await ask(path);
    expect([answer.status, decodeURI(answer.location ?? '')]).toEqual([301, decodeURI(to)]);
    const next = new URL(answer.location ?? '/', 'https://wharf.example');
    if (next.host === 'wharf.example' && !/^\/(?:search|sign-in|admin|sitemap)/.test(next.pathname)) expect(await ask(next.pathname + next.search)).toEqual({ status: 200, location: undefined });
  });

  it.each(['/2010/10/never-was/', '/wp-content/uploads/2010/10/not-here.jpg', '/wp-content/uploads/2010/10/waiting.jpg', '/?p=999', '/?p=44', '/2010/10/a-draft/', '/xmlrpc.php', '/wp-json/', '/round/', '/2010/10/never-was/comment-page-2/', '/category/nothing/', `/${'x'.repeat(2_000)}`])(
    '%s says honestly that there is nothing',
    async (path) => {
      expect(await ask(path)).toEqual({ status: 404, location: undefined });
    },
  );

  it.each([
    [post, post], ['/2010/10/The-Wharf', post], ['/?p=41', post], ['/a/', post], ['/wp-content/uploads/2010/10/quay.jpg', '/media/2026/11/quay-1600.webp'], ['/search/?q=x', '/search/?q=x'], ['/wp-login.php', '/sign-in/'], ['/media/x.webp', '/media/x.webp'], ['/', '/'],
  ])('%s under www leads to the site’s own name and to its place at once', async (path, to) => {
    expect(await ask(path, 'www.wharf.example')).toEqual({ status: 301, location: `https://wharf.example${to}` });
  });

  it('that leads on only for now says so', async () => {
    expect(await ask('/for-now/')).toEqual({ status: 307, location: post });
  });

});
