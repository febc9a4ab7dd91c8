import { describe, expect, it } from 'vitest';
import { renderBody } from '#lib/html/body.ts';
import { openBody, writeBody } from './body.ts';
import { bodySchema } from './schema.ts';

const open = (source: string) => openBody(source, bodySchema);
const blockOf = (source: string) => open(source).firstChild;

/** What is written where the opened blocks have forgotten their own bytes. */
function rewritten(source: string): string {
  const blocks = open(source).children.map((block) => block.type.create({ ...block.attrs, origin: null }, block.content));
  return writeBody(bodySchema.node('doc', null, blocks));
}

const PICTURE = '<img src="/media/a.jpg" alt="A crowd" width="800" height="600">';

describe.each([
  ['paragraph', '<p>Plain, <strong>bold</strong>, <em>italic <s>gone</s></em>, <code>x &lt; y</code><br>H<sub>2</sub>O &amp; <a href="/x" title="t">a <b>link</b></a></p>'],
  ['paragraph', '<p class="file"><a href="/media/a.pdf">A report</a> <small>PDF, 2 KB</small></p>'],
  ['paragraph', '<p style="text-align:center" class="has-drop-cap">Words <span style="color:red">in <span lang="fr">rouge</span></span></p>'],
  ['paragraph', '<p>With <img src="/a.png" alt=""> a picture <a id="x"></a> among them<!-- and a comment --></p>'],
  ['heading', '<h2 id="own">A <em>heading</em></h2>'],
  ['heading', '<h4>Smallest</h4>'],
  ['blockquote', '<blockquote><p>One</p><p>Two</p><cite>Somebody</cite></blockquote>'],
  ['blockquote', '<blockquote class="pullquote"><p>Words</p></blockquote>'],
  ['bulletList', '<ul><li>One</li><li>Two<ul><li>Within</li></ul></li><li><p>A</p><p>B</p></li></ul>'],
  ['orderedList', '<ol start="3" type="a"><li>Three</li></ol>'],
  ['codeBlock', '<pre><code class="language-sql">select 1\n  from x</code></pre>'],
  ['codeBlock', '<pre>\n\n  as it is</pre>'],
  ['horizontalRule', '<hr class="wide">'],
  ['more', '<!--more Go on-->'],
  ['table', '<table><caption>Votes <em>cast</em></caption><thead><tr><th>Ward</th><th>Votes</th></tr></thead><tbody><tr><td>A</td><td>1</td></tr></tbody></table>'],
  ['table', '<figure class="wp-block-table"><table><tbody><tr><th scope="row">A</th><td rowspan="2">1</td></tr><tr><td>B</td></tr></tbody></table><figcaption>Cap</figcaption></figure>'],
  ['picture', `<figure class="alignright">${PICTURE}<figcaption>What <em>happened</em> <small>Photo: Ann</small></figcaption></figure>`],
  ['picture', `<p><a href="/media/a.jpg">${PICTURE}</a></p>`],
  ['gallery', `<div class="gallery"><figure>${PICTURE}</figure><figure>${PICTURE}<figcaption>Two</figcaption></figure></div>`],
  ['embed', '<p>https://youtu.be/dQw4w9WgXcQ</p>'],
  ['embed', '<figure><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="A film" allowfullscreen></iframe><figcaption>Seen</figcaption></figure>'],
  ['embed', '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://vimeo.com/12345</div></figure>'],
  ['embed', '<figure><audio src="/media/a.mp3" title="Talk" controls></audio></figure>'],
  ['result', '<div data-result="{&#x22;title&#x22;:&#x22;Ward&#x22;}"></div>'],
  ['group', '<aside><h3>Box</h3><p>Words</p></aside>'],
  ['group', '<div class="wp-block-columns"><div class="wp-block-column"><p>Left</p></div><div class="wp-block-column"><ul><li>Right</li></ul></div></div>'],
  ['paragraph', '<div style="text-align:center">A line of its own</div>'],
])('a %s', (kind, source) => {
  it(`is opened as one: ${source}`, () => expect(blockOf(source)?.type.name).toBe(kind));

  it('is written anew as what it was', () => {
    const again = rewritten(source);
    expect(renderBody(again, { siteUrl: 'https://left.example' })).toEqual(renderBody(source, { siteUrl: 'https://left.example' }));
    expect(rewritten(again)).toBe(again);
  });
});

describe('what has no block', () => {
  it.each(['<form><input name="a"></form>', '<dl><dt>a</dt><dd>b</dd></dl>', '<table><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></table>', '<!-- wp:latest-posts /-->', '<iframe src="https://maps.example/"></iframe>'])(
    'stays HTML as it is written: %s',
    (source) => expect(blockOf(source)?.toJSON()).toMatchObject({ type: 'rawHtml', attrs: { html: source } }),
  );

  it('is one piece with all that hangs on a tag that is never closed', () => {
    expect(open('<p>a</p><p><b>b</p><p>c</p>').children.map(({ type }) => type.name)).toEqual(['paragraph', 'rawHtml']);
  });
});

describe('WordPress’s text without paragraphs', () => {
  it('is paragraphs, parted at blank lines, with line breaks', () => {
    const doc = open('First line\nsecond\n\n<strong>Third</strong> &amp; last\n<h2>Heading</h2>\nAfter it');
    expect(doc.children.map((block) => [block.type.name, block.textBetween(0, block.content.size, '', '|')])).toEqual([
      ['paragraph', 'First line|second'],
      ['paragraph', 'Third & last'],
      ['heading', 'Heading'],
      ['paragraph', 'After it'],
    ]);
  });
});
