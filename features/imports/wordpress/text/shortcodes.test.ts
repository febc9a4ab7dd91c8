import { describe, expect, it } from 'vitest';
import { emptyContext, type BodyContext, type OldAttachment } from './context.ts';
import { wordpressBody } from './wordpress-body.ts';

const picture = (legacyId: number, more: Partial<OldAttachment> = {}): OldAttachment => ({
  legacyId, url: `https://wharf.example/files/${legacyId}.jpg`, title: `Picture ${legacyId}`, alt: `Alt ${legacyId}`, caption: '', mimeType: 'image/jpeg', width: 800, height: 600, ...more,
});
const FILES = [picture(1, { caption: 'The <em>pier</em>' }), picture(2), picture(3, { width: null }), picture(4, { url: 'https://wharf.example/files/4.mp3', mimeType: '', title: 'A & B' })];
const context = (more: Partial<BodyContext> = {}): BodyContext => ({ ...emptyContext('post', 'A post'), attachments: new Map(FILES.map((file) => [file.legacyId, file])), ...more });
const source = (content: string, more: Partial<BodyContext> = {}) => wordpressBody(content, context(more)).source;
const messages = (content: string, more: Partial<BodyContext> = {}) => wordpressBody(content, context(more)).findings.map(({ message }) => message);

describe('a caption', () => {
  it('is a figure, aligned as it was', () => {
    expect(source('One\n\n[caption id="attachment_9" align="alignright" width="300"]<a href="/big"><img src="/a.jpg" alt="" /></a> "Crowds"\nat the pier[/caption]\n\nTwo')).toBe(
      '<p>One</p>\n<figure id="attachment_9" class="alignright"><a href="/big"><img src="/a.jpg" alt="" /></a><figcaption>“Crowds”<br />\nat the pier</figcaption></figure>\n<p>Two</p>\n',
    );
  });

  it('of the old form has its words in an attribute', () => {
    expect(source('[caption caption="Low tide"]<img src="/a.jpg" />[/caption]')).toBe('<figure class="alignnone"><img src="/a.jpg" /><figcaption>Low tide</figcaption></figure>\n');
  });

  it('in a paragraph of the block editor stands outside of it', () => {
    expect(source('<!-- wp:paragraph -->\n<p>[caption]<img src="/a.jpg" /> Tide[/caption]</p>\n<!-- /wp:paragraph -->')).toBe(
      '<!-- wp:paragraph -->\n<figure class="alignnone"><img src="/a.jpg" /><figcaption>Tide</figcaption></figure>\n<!-- /wp:paragraph -->',
    );
  });
});

describe('a gallery', () => {
  it('shows the pictures that it names, in their order', () => {
    expect(source('[gallery columns="2" ids="2,1"]')).toBe(
      '<div class="gallery columns-2">\n<figure><img src="https://wharf.example/files/2.jpg" alt="Alt 2" width="800" height="600"></figure>\n' +
        '<figure><img src="https://wharf.example/files/1.jpg" alt="Alt 1" width="800" height="600"><figcaption>The <em>pier</em></figcaption></figure>\n</div>\n',
    );
  });

  it("without numbers shows the post's own, and no recordings", () => {
    expect(source('[gallery]', { ownAttachments: FILES }).match(/files\/\d/g)).toEqual(['files/1', 'files/2', 'files/3']);
    expect(source('[gallery order="DESC" orderby="ID" exclude="2" link="file"]', { ownAttachments: FILES }).match(/href="[^"]*\/\d/g)).toHaveLength(2);
  });

  it('shows those of another post where it names one, and no documents', () => {
    const others = [picture(7), picture(8, { url: '/files/8.pdf', mimeType: '' }), picture(9, { url: '' })];
    expect(source('[gallery id="5"]', { ownAttachments: FILES, attachmentsOf: (id) => (id === 5 ? others : []) }).match(/files\/\d/g)).toEqual(['files/7']);
  });

  it('says which pictures are missing', () => {
    expect(messages('[gallery ids="2,77,78"]')).toEqual(['A gallery names files that the export does not hold: 77, 78.']);
    expect(messages('[gallery]')).toEqual(['A gallery shows nothing: the file holds none of its pictures.']);
  });
});

describe('a recording or a video', () => {
  it.each([
    ['[audio src="/a.mp3" title="Speech"]', '<figure class="wp-block-audio"><audio src="/a.mp3" title="Speech" controls></audio></figure>'],
    ['[audio mp3="/a.mp3"][/audio]', '<figure class="wp-block-audio"><audio src="/a.mp3" controls></audio></figure>'],
    ['[audio http://w.example/a.mp3|titles=A]', '<figure class="wp-block-audio"><audio src="http://w.example/a.mp3" controls></audio></figure>'],
    ['[video width="640" mp4="/v.mp4"][/video]', '<figure class="wp-block-video"><video src="/v.mp4" controls></video></figure>'],
    ['[video src="https://youtu.be/dQw4w9WgXcQ"]', '<p>https://youtu.be/dQw4w9WgXcQ</p>'],
    ['[playlist ids="4"]', '<figure class="wp-block-audio"><audio src="https://wharf.example/files/4.mp3" title="A &amp; B" controls></audio><figcaption>A &amp; B</figcaption></figure>'],
    ['[embed width="5"]https://vimeo.com/123456[/embed]', '<p>https://vimeo.com/123456</p>'],
    ['[youtube dQw4w9WgXcQ]', '<p>https://www.youtube.com/watch?v=dQw4w9WgXcQ</p>'],
    ['[youtube=http://www.youtube.com/watch?v=dQw4w9WgXcQ&w=640&h=385]', '<p>http://www.youtube.com/watch?v=dQw4w9WgXcQ</p>'],
    ['[vimeo 123456 w=400]', '<p>https://vimeo.com/123456</p>'],
    ['[vimeo]123456[/vimeo]', '<p>https://vimeo.com/123456</p>'],
    ['[wpvideo AbCd1234]', '<p>https://videopress.com/v/AbCd1234</p>'],
    ['[tweet 1234567890]', '<p>https://twitter.com/i/status/1234567890</p>'],
    ['[twitter https://twitter.com/a/status/1]', '<p>https://twitter.com/a/status/1</p>'],
  ])('of %s', (content, html) => expect(source(content)).toBe(`${html}\n`));

  it('stands on a line of its own among words', () => {
    expect(source('See\nhttps://youtu.be/dQw4w9WgXcQ\nthere, and http://w.example/x')).toBe('<p>See</p>\n<p>https://youtu.be/dQw4w9WgXcQ</p>\n<p>there, and http://w.example/x</p>\n');
    expect(source('<pre>\nhttps://youtu.be/dQw4w9WgXcQ\n</pre>')).toBe('<pre>\nhttps://youtu.be/dQw4w9WgXcQ\n</pre>\n');
  });
});

describe('footnotes', () => {
  it.each(['ref', 'footnote', 'efn_note', 'mfn', 'fn'])('of [%s] are marks and notes that lead to each other', (name) => {
    expect(source(`One[${name}]A note.[/${name}] and two[${name}]Another.[/${name}].`)).toBe(
      '<p>One<sup><a href="#note-1" id="note-1-mark">1</a></sup> and two<sup><a href="#note-2" id="note-2-mark">2</a></sup>.</p>\n' +
        '<section class="footnotes"><ol><li id="note-1">A note. <a href="#note-1-mark" title="Back to the text">↩</a></li>' +
        '<li id="note-2">Another. <a href="#note-2-mark" title="Back to the text">↩</a></li></ol></section>\n',
    );
  });

  it('stand where their list was put, and none is lost behind it', () => {
    const html = source('A[ref]one[/ref]\n\n[footnotes]\n\nB[ref]two[/ref]');
    expect(html.replace(/ <a[^>]*>↩<\/a>/g, '')).toContain('<section class="footnotes"><ol><li id="note-1">one</li></ol></section>\n<p>B<sup>');
    expect(html).toContain('<ol start="2"><li id="note-2">two');
  });
});

it('a text with marks like those that stand for a finished block keeps its own', () => {
  expect(source('<!--block 0--> a <!--block-- 0-->\n\n[youtube dQw4w9WgXcQ]').match(/watch/g)).toHaveLength(1);
});

describe('code', () => {
  it('is shown as it was typed', () => {
    expect(source('[sourcecode language="php"]\nif (a < b) { "x"; }\n\n[gallery]\n[/sourcecode]')).toBe('<pre><code class="language-php">if (a &lt; b) { &quot;x&quot;; }\n\n[gallery]</code></pre>\n');
    expect(source('<pre>[gallery] -- "a"</pre>')).toBe('<pre>[gallery] -- "a"</pre>\n');
  });
});

describe('a shortcode that is not known', () => {
  it.each([
    ['[box]Words[/box]', '<p>Words</p>', ['The shortcodes [box] are not known here: what they enclosed is shown without them.']],
    ['[vc_row][vc_column width="1/2"]One\n\nTwo[/vc_column][/vc_row]', '<p>One</p>\n<p>Two</p>', ['The shortcodes [vc_column], [vc_row] are not known here: what they enclosed is shown without them.']],
    ['a [form id="3"] b [form id="4"]', '<p>a  b</p>', ['The shortcodes [form] (2 times) are not known here, and enclosed nothing: they show nothing.']],
    ['[contact-form-7]', '', ['The shortcodes [contact-form-7] are not known here, and enclosed nothing: they show nothing.']],
    ['[toc]\n\nWords [recent_posts /]', '<p>Words</p>', ['The shortcodes [toc], [recent_posts] are not known here, and enclosed nothing: they show nothing.']],
    ['[slides url="https://s.example/7"]', '<p>https://s.example/7</p>', ['The shortcodes [slides] are not known here: a link to the address that they name is shown.']],
    ['[tab_x title="First"]aaa[/tab_x][tab_x title="Two"]bbb[/tab_x]', '<p><strong>First</strong></p>\n<p>aaa</p>\n<p><strong>Two</strong></p>\n<p>bbb</p>', ['The shortcodes [tab_x] (2 times) are not known here: what they enclosed is shown without them.']],
    ['[x_button url="https://x.example/a"]Go[/x_button] on', '<p><a href="https://x.example/a">Go</a> on</p>', ['The shortcodes [x_button] are not known here: what they enclosed is shown without them.']],
    ['[x_a]one[/x_a][x_b]two[/x_b]', '<p>one two</p>', ['The shortcodes [x_a], [x_b] are not known here: what they enclosed is shown without them.']],
    ['One[/et_section] two', '<p>One two</p>', []],
  ])('never shows its brackets: %s', (content, html, said) => {
    expect(source(content).trim()).toBe(html);
    expect(messages(content)).toEqual(said);
  });
});

describe("an author's own brackets", () => {
  it.each([
    'He said [sic] that', '[1] and [2012]', '[edited]', '[Applause]', '[the minister]', '[so-called] experts', 'a[i] = b[j]', '[http://w.example/]', 'See [map] and [poll]', '[Video] The speech',
    'the [youtube clip] and [twitter reacts]', '[ref] and [code]', '&gt;[x]&lt;', 'no end [gallery', '[/rant]', '[...]', '[[wiki]]', '[a/b]', 'input[type=text]',
  ])('stay: %s', (content) => {
    expect(source(content)).toBe(`<p>${content.replace('...', '…')}</p>\n`);
    expect(messages(content)).toEqual([]);
  });

  it('stay within the tags of HTML, and doubled ones are shown single', () => {
    expect(source('<a href="/?a[]=1&b=[gallery]">x</a> [[gallery ids="1"]]')).toBe('<p><a href="/?a[]=1&b=[gallery]">x</a> [gallery ids="1"]</p>\n');
  });
});

it.each([
  ['brackets', '['.repeat(200_000)],
  ['opened shortcodes', '[gallery '.repeat(50_000)],
  ['opened unknown shortcodes', '[x a=1 '.repeat(50_000)],
  ['nested shortcodes', `${'[box_a]'.repeat(40_000)}x${'[/box_a]'.repeat(40_000)}`],
  ['nested shortcodes of many names', `${Array.from({ length: 8_000 }, (_, index) => `[n${index}_x]`).join('')}x${Array.from({ length: 8_000 }, (_, index) => `[/n${7_999 - index}_x]`).join('')}`],
  ['attributes', `[box_a ${'a="b" '.repeat(60_000)}]`],
  ['open quotation marks', `[box_a ${`a="b 'c `.repeat(40_000)}]`],
  ['captions', '[caption]<img src=a> b[/caption]'.repeat(4_000)],
  ['notes', 'a[ref]b[/ref] '.repeat(4_000)],
  ['addresses', 'https://w.example/\n'.repeat(10_000)],
  ['blank lines in a caption', `[caption]${' \n'.repeat(50_000)}<p>${' '.repeat(100_000)}x[/caption]`],
  ['marks of blocks', '<!-- wp:x '.repeat(40_000)],
  ['blocks', '<!-- wp:a/b {"c":1} -->x'.repeat(20_000)],
])('a text of nothing but %s is done in time', (_, text) => {
  const start = performance.now();
  wordpressBody(text, emptyContext());
  expect(performance.now() - start).toBeLessThan(2000);
});
