import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostileInputs } from '#lib/html/hostile-inputs.ts';
import { renderBody } from '#lib/html/body.ts';
import { toBlocks } from './to-blocks.ts';

const SITE = 'https://left.example';
const blocks = (source: string) => toBlocks(source, SITE);
const names = (source: string) => [...blocks(source).matchAll(/<!-- wp:(\S+)/g)].map(([, name]) => name);

describe('a body as blocks of WordPress', () => {
  it.each([
    ['<p>Plain <strong>bold</strong> <a href="/x/">link</a></p>', '<!-- wp:paragraph -->\n<p>Plain <strong>bold</strong> <a href="/x/">link</a></p>\n<!-- /wp:paragraph -->'],
    ['<p class="file"><a href="/media/a.pdf">A</a></p>', '<!-- wp:paragraph {"className":"file"} -->\n<p class="file"><a href="https://left.example/media/a.pdf">A</a></p>\n<!-- /wp:paragraph -->'],
    ['<h2>Two</h2>', '<!-- wp:heading -->\n<h2 class="wp-block-heading">Two</h2>\n<!-- /wp:heading -->'],
    ['<h3 id="own">Three</h3>', '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading" id="own">Three</h3>\n<!-- /wp:heading -->'],
    ['<hr>', '<!-- wp:separator -->\n<hr class="wp-block-separator has-alpha-channel-opacity"/>\n<!-- /wp:separator -->'],
    ['<pre><code>a &#x3C; b</code></pre>', '<!-- wp:code -->\n<pre class="wp-block-code"><code>a &#x3C; b</code></pre>\n<!-- /wp:code -->'],
    ['<!--more Go on-->', '<!-- wp:more {"customText":"Go on"} -->\n<!--more Go on-->\n<!-- /wp:more -->'],
    ['<!--nextpage-->', '<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->'],
    [
      '<blockquote><p>One</p><cite>Ann</cite></blockquote>',
      '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph --><cite>Ann</cite></blockquote>\n<!-- /wp:quote -->',
    ],
    ['<blockquote class="pullquote"><p>One</p></blockquote>', '<!-- wp:pullquote -->\n<figure class="wp-block-pullquote"><blockquote><p>One</p></blockquote></figure>\n<!-- /wp:pullquote -->'],
    [
      '<ol start="3"><li>A</li></ol>',
      '<!-- wp:list {"ordered":true,"start":3} -->\n<ol start="3" class="wp-block-list"><!-- wp:list-item -->\n<li>A</li>\n<!-- /wp:list-item --></ol>\n<!-- /wp:list -->',
    ],
    [
      '<figure class="alignright"><img src="/media/a.jpg" alt="A" width="8" height="6"><figcaption>C <small>Photo</small></figcaption></figure>',
      '<!-- wp:image {"align":"right"} -->\n<figure class="wp-block-image alignright"><img src="https://left.example/media/a.jpg" alt="A"/><figcaption class="wp-element-caption">C <small>Photo</small></figcaption></figure>\n<!-- /wp:image -->',
    ],
    [
      '<p>https://youtu.be/dQw4w9WgXcQ</p>',
      '<!-- wp:embed {"url":"https://youtu.be/dQw4w9WgXcQ","type":"video","providerNameSlug":"youtube"} -->\n<figure class="wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/dQw4w9WgXcQ\n</div></figure>\n<!-- /wp:embed -->',
    ],
  ])('%s', (source, written) => expect(blocks(source)).toBe(written));

  it.each([
    ['<ul><li>One<ul><li>Two</li></ul></li><li><p>Three</p></li></ul>', ['list', 'list-item', 'list', 'list-item', 'list-item']],
    ['<table><caption>C</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>', ['table']],
    ['<div class="gallery"><figure><img src="/media/a.jpg" alt=""></figure><figure><img src="/media/b.jpg" alt=""></figure></div>', ['gallery', 'image', 'image']],
    ['<figure><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="A film" allowfullscreen></iframe><figcaption>Seen</figcaption></figure>', ['embed']],
    ['<figure><audio src="/media/a.mp3" controls></audio></figure>', ['audio']],
    ['words alone <b>here</b>', ['paragraph']],
  ])('%s', (source, expected) => expect(names(source)).toEqual(expected));

  it.each(['<dl><dt>a</dt><dd>b</dd></dl>', '<p style="text-align:center">x</p>', '<ul><li><p>a</p><p>b</p></li></ul>', '<aside><p>Box</p></aside>', '<pre><code class="language-sql">x</code></pre>'])(
    'is HTML as it is written, where no block holds it: %s',
    (source) => expect(blocks(source)).toBe(`<!-- wp:html -->\n${source}\n<!-- /wp:html -->`),
  );

  it('leaves what stands in blocks as it is, and puts what was written between them into blocks', () => {
    const old = '<!-- wp:columns {"a":1} -->\n<div class="wp-block-columns"><p>In</p></div>\n<!-- /wp:columns -->';
    expect(blocks(`${old}\n\n<p>New</p>\n\n<!-- wp:latest-posts /-->`)).toBe(`${old}\n\n<!-- wp:paragraph -->\n<p>New</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:latest-posts /-->`);
  });

  it('shows an election’s result as a table, with the figures that it was made from', () => {
    const source = readFileSync('prisma/sample/posts/what-tower-hamlets-told-labour.html', 'utf8');
    const written = blocks(source);
    const data = /data-result="[^"]+"/.exec(source)?.[0];
    if (data !== undefined) expect(written).toMatch(/<!-- wp:html -->\n<div data-result="[^"]+">[^]*<table/);
    expect(written).not.toContain('<svg');
  });

  it.each(readdirSync('prisma/sample/posts'))('says what the sample post says: %s', (name) => {
    const source = readFileSync(`prisma/sample/posts/${name}`, 'utf8');
    const words = (html: string) => renderBody(html, { siteUrl: SITE }).text.replace(/\s+/g, ' ');
    expect(words(blocks(source))).toBe(words(source));
  });

  it.each(hostileInputs)('never throws: %j', (input) => expect(typeof blocks(input)).toBe('string'));
});
