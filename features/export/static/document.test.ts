import { describe, expect, it } from 'vitest';
import { fileAddress, fileName, needsServer } from './address.ts';
import { staticDocument } from './document.ts';
import { linksOfStylesheet, movedPage, staticFeed, staticRobots } from './texts.ts';

const SITE = 'https://paper.example';
const page = (body: string, head = '') => staticDocument(`<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`, '/2020/01/a/', SITE);
const bodyOf = (html: string) => /<body>([^]*)<\/body>/.exec(html)?.[1];

describe('a page as a plain file', () => {
  it('has a sentence in the place of the comment form, and no other form', () => {
    const { html } = page('<section><form class="comment-form" action="/x/"><textarea></textarea></form></section><search><form action="/search/"><input></form></search><form><button>Go</button></form>');
    expect(bodyOf(html)).toBe('<section><p class="comment-closed">This is a copy of the site, where no comments can be written.</p></section>');
  });

  it('offers nothing that only a server can do, and keeps the words of a text', () => {
    const { html, links } = page('<p class="masthead-account"><a href="/account/">Your account</a></p><div><a href="/search/">Search</a></div><footer><a href="/comment/7/reply/">Reply</a></footer><p>See <a href="/search/?q=x">what we said</a>.</p>');
    expect(bodyOf(html)).toBe('<div></div><footer></footer><p>See what we said.</p>');
    expect(links).toEqual([]);
  });

  it('leads to feeds, cards and colours under the names of their files', () => {
    const { html, links } = page(
      '<a href="/feed/">RSS</a> <a href="/tag/x/feed/atom/">Atom</a> <a href="https://paper.example/feed/json/">JSON</a> <a href="https://other.example/feed/">Other</a>',
      '<meta property="og:image" content="https://paper.example/social-card/3/"><link rel="stylesheet" href="/api/theme/abc/">',
    );
    expect(bodyOf(html)).toBe('<a href="/feed/index.xml">RSS</a> <a href="/tag/x/feed/atom/index.xml">Atom</a> <a href="https://paper.example/feed/json/index.json">JSON</a> <a href="https://other.example/feed/">Other</a>');
    expect(html).toContain('content="https://paper.example/social-card/3.png"');
    expect(html).toContain('href="/assets/theme-abc.css"');
    expect(links).toEqual(['/social-card/3/', '/api/theme/abc/', '/feed/', '/tag/x/feed/atom/', '/feed/json/']);
  });

  it('knows all that it shows and leads to, decoded, each once', () => {
    const { html, links } = page('<a href="/caf%C3%A9/#c">1</a><a href="/café/">2</a><a href="../b/">3</a><a href="#here">4</a><img src="/media/a.webp?v=2" srcset="/media/a-1.webp 1w, /media/a-2.webp?v=2 2w"><a href="mailto:x@y.example">5</a>');
    expect(links).toEqual(['/café/', '/2020/01/b/', '/2020/01/a/', '/media/a.webp', '/media/a-1.webp', '/media/a-2.webp']);
    expect(html).toContain('srcset="/media/a-1.webp 1w, /media/a-2.webp?v=2 2w"');
  });

  it('tells search engines of no search', () => {
    const data = '{"@context":"https://schema.org","@type":"WebSite","name":"A \\u003c B","potentialAction":{"target":"https://paper.example/search/?q={words}"}}';
    expect(page(`<script type="application/ld+json">${data}</script>`).html).toContain('<script type="application/ld+json">{"@context":"https://schema.org","@type":"WebSite","name":"A \\u003c B"}</script>');
  });

  it('runs no script but the site’s own, whatever server sends it', () => {
    expect(page('').html).toContain('<head><meta http-equiv="content-security-policy" content="script-src &#x27;self&#x27;; object-src &#x27;none&#x27;; base-uri &#x27;none&#x27;">');
  });

  it('does not ask to search where nothing is', () => {
    expect(bodyOf(page('<p>The link may be mistyped. Search for it, or look through <a href="/archive/">the archive</a>.</p>').html)).toBe('<p>The link may be mistyped. Look through <a href="/archive/">the archive</a>.</p>');
  });
});

describe('an address as a file', () => {
  it.each([['/', 'index.html'], ['/a/b/', 'a/b/index.html'], ['/sitemap.xml', 'sitemap.xml'], ['/日本/', '日本/index.html']])('%s is %s', (path, name) => expect(fileName(fileAddress(path))).toBe(name));
  it.each(['/a//b/', '/../x/', '/a/./b', `/${'ä'.repeat(200)}/`, '/a\u0000/'])('%j is none', (path) => expect(fileName(path)).toBeNull());
  it.each(['/search/', '/api/viewer/', '/comment/7/reply/', '/account/data/', '/admin'])('%s needs the server', (path) => expect(needsServer(path)).toBe(true));
  it.each(['/comment/7/', '/api/theme/abc/', '/searching/', '/2020/01/account/', '/comments/feed/'])('%s needs none', (path) => expect(needsServer(path)).toBe(false));
});

describe('what is no page', () => {
  it('has addresses of files too: a feed', () => {
    const { text, links } = staticFeed(`<atom:link href="${SITE}/tag/x/feed/"/><link>${SITE}/a/</link><wfw>${SITE}/a/feed/</wfw>&lt;img src="${SITE}/media/b.webp"&gt; https://other.example/feed/`, SITE);
    expect(text).toBe(`<atom:link href="${SITE}/tag/x/feed/index.xml"/><link>${SITE}/a/</link><wfw>${SITE}/a/feed/index.xml</wfw>&lt;img src="${SITE}/media/b.webp"&gt; https://other.example/feed/`);
    expect(links).toEqual(['/tag/x/feed/', '/a/', '/a/feed/', '/media/b.webp']);
  });

  it('names its files: a stylesheet', () => {
    expect(linksOfStylesheet('@font-face{src:url(../media/a.woff2) format("woff2"),url("/f.woff2?x")}a{background:url(data:image/png;base64,AA)}', '/_next/static/css/a.css', SITE)).toEqual(['/_next/static/media/a.woff2', '/f.woff2']);
  });

  it('forbids robots nothing that is not there', () => {
    expect(staticRobots(`User-agent: *\nDisallow: /search/\nDisallow: /comment/\n\nSitemap: ${SITE}/sitemap.xml\n`)).toBe(`User-agent: *\nDisallow: /comment/\n\nSitemap: ${SITE}/sitemap.xml\n`);
  });

  it('leads on, and lets nothing into its markup: a page that has moved', () => {
    expect(movedPage('/a/"><script>')).not.toContain('<script');
    expect(movedPage('/b/#comment-7')).toContain('content="0; url=/b/#comment-7"');
  });
});
