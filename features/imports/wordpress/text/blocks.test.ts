import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openBody, writeBody } from '#features/editor/body.ts';
import { bodySchema } from '#features/editor/schema.ts';
import { renderBody } from '#lib/html/body.ts';
import { unsafeParts } from '#lib/html/unsafe-parts.ts';
import { compareWords } from '../../words.ts';
import { emptyContext, type BodyContext } from './context.ts';
import { texturize } from './texturize.ts';
import { wordpressBody } from './wordpress-body.ts';

interface Fixture {
  name: string;
  html: string;
  server_html: string;
}

const SITE = 'https://wharf.example';
const FIXTURES = '../shared/data/corpora/wpautop/wp-block-fixtures.json';
/** WordPress fills them from its database, or a shortcode within from its files. */
const FILLED = new Set(['core__archives__showPostCounts', 'core__categories', 'core__latest-posts', 'core__shortcode']);
/** Text outside of any block gets its paragraphs here, which WordPress leaves out. */
const UNDELIMITED = new Set(['core__freeform__undelimited']);

describe.skipIf(!existsSync(FIXTURES))(`WordPress's own blocks (skipped where ${FIXTURES} is absent)`, () => {
  const fixtures: Fixture[] = existsSync(FIXTURES) ? JSON.parse(readFileSync(FIXTURES, 'utf8')) : [];

  it('are all there', () => expect(fixtures).toHaveLength(31));

  it.each(fixtures)('$name shows the words that WordPress shows, and opens in the editor as it is', ({ name, html, server_html: served }) => {
    const { source } = wordpressBody(html, emptyContext());
    const rendered = renderBody(source, { siteUrl: SITE }).html;
    expect(unsafeParts(rendered, SITE)).toEqual([]);
    if (!FILLED.has(name)) expect(compareWords({ shown: served, added: '' }, rendered)).toBeNull();
    if (!FILLED.has(name) && !UNDELIMITED.has(name)) expect(source).toBe(texturize(html));
    expect(writeBody(openBody(source, bodySchema))).toBe(source);
  });
});

const body = (content: string, more: Partial<BodyContext> = {}) => wordpressBody(content, { ...emptyContext('post', 'A post'), ...more });

describe('the markup of the block editor', () => {
  it('has paragraphs where text stands outside of blocks, or in one of lines', () => {
    expect(body('One\ntwo\n\nthree\n\n<!-- wp:paragraph -->\n<p>four</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:freeform -->\nfive\n\nsix\n<!-- /wp:freeform -->').source).toBe(
      '<p>One<br />\ntwo</p>\n<p>three</p>\n\n<!-- wp:paragraph -->\n<p>four</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:freeform -->\n<p>five</p>\n<p>six</p>\n<!-- /wp:freeform -->',
    );
  });

  it('has typography in its text, and none in its attributes or code', () => {
    expect(body('<!-- wp:x {"a":"b -- c"} -->\n<p title="\'">"Yes"</p><pre>"No"</pre>\n<!-- /wp:x -->').source).toBe('<!-- wp:x {"a":"b -- c"} -->\n<p title="\'">“Yes”</p><pre>"No"</pre>\n<!-- /wp:x -->');
  });

  it('has links for blocks that lead somewhere, and says which others show nothing', () => {
    const { source, findings } = body(
      '<!-- wp:latest-posts {"postsToShow":5} /-->\n<!-- wp:search {"label":"Look"} /-->\n<!-- wp:rss {"feedURL":"https://w.example/feed"} /-->\n' +
        '<ul><!-- wp:social-link {"url":"https://m.example/@a","service":"mastodon"} /--></ul>\n<!-- wp:tag-cloud /-->\n<!-- wp:acme/chart {"id":"\\u003c"} /--><!-- wp:tag-cloud /-->\n<!-- wp:archives /-->',
    );
    expect(source.replace(/<!--[^]*?-->/g, '').trim()).toBe(
      '<p><a href="/archive/">Latest posts</a></p>\n<p><a href="/search/">Look</a></p>\n<p><a href="https://w.example/feed">https://w.example/feed</a></p>\n<ul><li><a href="https://m.example/@a">Mastodon</a></li></ul>\n\n\n<p><a href="/archive/">Archive</a></p>',
    );
    expect(findings).toEqual([{ kind: 'changed', itemType: 'post', title: 'A post', message: 'Blocks that the old site filled by itself show nothing here: tag-cloud (2 times), acme/chart.' }]);
  });

  it('has the contents of reusable blocks, however they hold each other', () => {
    const blocks = new Map([[7, '<!-- wp:paragraph -->\n<p>Shared</p>\n<!-- /wp:paragraph --><!-- wp:block {"ref":8} /-->'], [8, '<p>[box]Inner[/box]</p>'], [9, 'a<!-- wp:block {"ref":9} /-->']]);
    expect(body('<!-- wp:block {"ref":7} /-->', { blocks }).source).toBe('<!-- wp:paragraph -->\n<p>Shared</p>\n<!-- /wp:paragraph --><p>Inner</p>');
    const { source, findings } = body('<!-- wp:block {"ref":9} /--><!-- wp:block {"ref":77} /-->', { blocks });
    expect(source.match(/a/g)).toHaveLength(5);
    expect(findings.map(({ message }) => message)).toEqual(['Reusable blocks show nothing, for the file does not hold them, or they hold each other: number 9, 77.']);
  });

  it('says which words of a shared block were other ones here', () => {
    const { findings } = body('<!-- wp:block {"ref":7,"content":{"Name":{"content":"Other"}}} /-->', { blocks: new Map([[7, '<p>Shared</p>']]) });
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('"Other"')]);
  });

  it('has its footnotes from what was kept with the post', () => {
    const mark = '<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup>';
    const footnotes = JSON.stringify([{ id: 'a-1', content: 'A "note"' }]);
    const { source } = body(`<!-- wp:paragraph -->\n<p>Words${mark}</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:footnotes /-->`, { footnotes });
    expect(source).toBe(
      '<!-- wp:paragraph -->\n<p>Words<sup><a href="#note-a-1" id="note-a-1-mark">1</a></sup></p>\n<!-- /wp:paragraph -->\n\n' +
        '<section class="footnotes"><ol><li id="note-a-1">A “note” <a href="#note-a-1-mark" title="Back to the text">↩</a></li></ol></section>',
    );
    expect(openBody(source, bodySchema).lastChild?.type.name).toBe('footnotes');
    expect(body(`<!-- wp:paragraph --><p>Words${mark}</p><!-- /wp:paragraph --><!-- wp:footnotes /-->`).findings[0]?.message).toContain('does not hold the texts of footnotes');
    expect(body(`<!-- wp:x --><p>${mark}</p><!-- /wp:x -->`, { footnotes: '{"no":' }).source).toContain('data-fn');
  });
});

const file = { legacyId: 1, url: '/b.jpg', title: '', alt: '', caption: 'A <em>pier</em>', mimeType: '', width: 1, height: 1 };

describe('what is made of shortcodes', () => {
  it('opens in the editor as blocks of its own', () => {
    const content = 'A[ref]note[/ref]\n\n[caption align="alignleft"]<img src="/a.jpg" alt="" /> Words[/caption]\n\n[gallery ids="1"]\n\n[youtube dQw4w9WgXcQ]\n\n[audio src="/a.mp3"]\n\nhttps://vimeo.com/123456';
    const { source } = body(content, { attachments: new Map([[1, file]]) });
    expect(openBody(source, bodySchema).children.map(({ type }) => type.name)).toEqual(['paragraph', 'picture', 'gallery', 'embed', 'embed', 'embed', 'footnotes']);
    expect(writeBody(openBody(source, bodySchema))).toBe(source);
  });

  it('is safe whatever its attributes and its files say', () => {
    const hostile = { ...file, url: '/b.jpg"><script>x()</script>', alt: '"><script>x()</script>', caption: '</figure><script>x()</script>C', title: '<script>x()</script>' };
    const content = ['gallery ids="1"', 'playlist ids="1"', 'gallery columns="</div><script>alert(1)</script>" ids=1', 'audio src="javascript:x()"', 'video src=\'"><script>x()</script>\'', 'caption id=\'"><script>\'', 'sourcecode lang="><script>"', 'box url="javascript:x()"']
      .map((shortcode) => `[${shortcode}]<script>x()</script>[/${shortcode.split(' ')[0] ?? ''}]`)
      .join('\n\n');
    const { source } = body(content, { attachments: new Map([[1, hostile]]), ownAttachments: [hostile, { ...hostile, mimeType: 'audio/mpeg' }] });
    expect(unsafeParts(renderBody(source, { siteUrl: SITE }).html, SITE)).toEqual([]);
  });
});
