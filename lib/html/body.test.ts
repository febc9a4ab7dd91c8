import { describe, expect, it } from 'vitest';

import { renderBody } from './body.ts';

const options = { siteUrl: 'https://left.example' };
const html = (source: string): string => renderBody(source, options).html;

describe('a body', () => {
  it('keeps what an article needs', () => {
    const source =
      '<p lang="cy" dir="ltr">H<sub>2</sub>O x<sup>2</sup> <del datetime="2010-10-21">old</del><ins>new</ins> <abbr title="Labour">Lab</abbr></p>' +
      '<blockquote cite="https://example.org/"><p>Words <cite>Source</cite></p></blockquote>' +
      '<dl><dt>Term</dt><dd>Meaning</dd></dl><ol start="3" reversed><li value="9">Nine</li></ol>' +
      '<details open><summary>More</summary><p>Text</p></details><hr>' +
      '<p><time datetime="2010-10-21">Thursday</time> <small>small</small> <code class="language-sql">x</code></p>';
    expect(html(source)).toBe(source);
  });

  it('counts words and keeps the words of different blocks apart', () => {
    const { text, words } = renderBody('<h2>One</h2><ul><li>two</li><li>don’t</li></ul><p>left-wing<br>5.5</p>', options);
    expect(text).toBe('One\ntwo\ndon’t\nleft-wing\n5.5');
    expect(words).toBe(5);
  });

  it('drops block comments, the "more" mark and empty paragraphs', () => {
    expect(html('<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><p>&nbsp;</p><p><!--more--></p><p><br></p>')).toBe('<p>a</p>');
  });

  it('keeps an anchor that stands alone in a paragraph', () => {
    expect(html('<p><a name="notes"></a></p><p><a href="#notes">Notes</a></p>')).toBe(
      '<p><a id="body-notes"></a></p><p><a href="#body-notes">Notes</a></p>',
    );
  });

  it('shows a literal <> and other stray signs', () => {
    expect(renderBody('<p>a <> b < c & d</p>', options).text).toBe('a <> b < c & d');
  });

  it('is kept as text where it is nested too deep to be a document', () => {
    expect(renderBody(`${'<div>'.repeat(200_000)}words`, options)).toEqual({ html: '<p>words</p>', text: 'words', words: 1 });
  });

  it('is nothing for an empty source', () => {
    expect(renderBody(' \n', options)).toEqual({ html: ' \n', text: '', words: 0 });
  });

  it('keeps the first blank line of preformatted text when rendered again', () => {
    const once = html('<pre>\n\n  indented</pre>');
    expect(html(once)).toBe(once);
    expect(once).toContain('\n\n  indented');
  });
});

describe('headings', () => {
  it('begin at the second rank and get unique addresses from their words', () => {
    expect(html('<h1>The Résult!</h1><h3>The result</h3><h2>…</h2><h2 id="own">Own</h2><h2> </h2>')).toBe(
      '<h2 id="body-the-result">The Résult!</h2><h3 id="body-the-result-2">The result</h3>' +
        '<h2 id="body-section">…</h2><h2 id="body-own">Own</h2>',
    );
  });
});

describe('anchors', () => {
  it('keep footnote links working though ids are prefixed', () => {
    expect(html('<p><a href="#fn1" id="r1">1</a></p><ol><li id="fn1">Note <a href="#r1">back</a></li></ol>')).toBe(
      '<p><a href="#body-fn1" id="body-r1">1</a></p><ol><li id="body-fn1">Note <a href="#body-r1">back</a></li></ol>',
    );
  });

  it('leave links to what is not in the body alone', () => {
    expect(html('<a href="#comment-7">7</a>')).toBe('<a href="#comment-7">7</a>');
  });
});

describe('links', () => {
  it.each([
    ['https://www.left.example/2010/10/a/?x=1#y', '/2010/10/a/?x=1#y', ''],
    ['http://left.example', '/', ''],
    ['?p=41', '/?p=41', ''],
    ['HTTPS://Example.org', 'https://example.org/', ' rel="noopener"'],
    ['//example.org/a', 'https://example.org/a', ' rel="noopener"'],
    ['mailto:a@example.org', 'mailto:a@example.org', ''],
  ])('to %s lead to %s', (from, to, rel) => expect(html(`<a href="${from}">x</a>`)).toBe(`<a href="${to}"${rel}>x</a>`));

  it('that may not be followed are only their words', () => expect(html('<a href="javascript:1">words</a>')).toBe('words'));
});

describe('tables', () => {
  it('scroll in a region named by their caption, once', () => {
    const once = html('<table><caption>Votes  cast</caption><tr><th scope="row" colspan="2">A</th><td>1</td></tr></table>');
    expect(once).toBe(
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Votes cast"><table><caption>Votes  cast</caption>' +
        '<tbody><tr><th scope="row" colspan="2">A</th><td>1</td></tr></tbody></table></div>',
    );
    expect(html(once)).toBe(once);
  });

  it('without a caption are called a table', () => expect(html('<table><td>1</table>')).toContain('aria-label="Table"'));
});

describe('pictures', () => {
  const pictures = new Map([
    ['http://old.example/a.jpg', { width: 800, height: 600, src: '/media/a.jpg', srcset: '/media/a-400.jpg 400w' }],
    ['/media/b.jpg', { width: 10, height: 20 }],
    ['/media/c.webp', { width: 8, height: 6, src: '/media/c-8.webp?v=2', srcset: '/media/c-8.webp?v=2 8w', avifSrcset: '/media/c-8.avif?v=2 8w', blur: '#abc,#567,#123' }],
    ['/media/moving.webp', { width: 8, height: 6, stillSrcset: '/media/moving-8.avif 8w' }],
  ]);
  const picture = (source: string): string => renderBody(source, { ...options, pictures }).html;

  it('that the library knows get its size and addresses', () => {
    expect(picture('<img src="http://old.example/a.jpg" width="9999" alt="Crowd">')).toBe(
      '<img src="/media/a.jpg" width="800" alt="Crowd" height="600" srcset="/media/a-400.jpg 400w" ' +
        'sizes="(min-width: 44rem) 42rem, 100vw" loading="lazy" decoding="async">',
    );
  });

  it('are found by their path too, and get an empty description where none is written', () => {
    expect(picture('<img src="https://left.example/media/b.jpg">')).toBe(
      '<img src="/media/b.jpg" width="10" height="20" alt="" loading="lazy" decoding="async">',
    );
  });

  it('come as AVIF where a browser knows it, with their colours in their place until then; whoever names an older version gets the newest', () => {
    expect(picture('<p><img src="/media/c.webp?v=1" data-blur="url(x)" alt="Sea"></p>')).toBe(
      '<p><picture><source type="image/avif" srcset="/media/c-8.avif?v=2 8w" sizes="(min-width: 44rem) 42rem, 100vw">' +
        '<img src="/media/c-8.webp?v=2" alt="Sea" width="8" height="6" srcset="/media/c-8.webp?v=2 8w" sizes="(min-width: 44rem) 42rem, 100vw" loading="lazy" decoding="async" data-blur="#abc,#567,#123"></picture></p>',
    );
  });

  it('that move stand still for readers who asked for that', () => {
    expect(picture('<img src="/media/moving.webp">')).toContain('<source type="image/avif" media="(prefers-reduced-motion: reduce)" srcset="/media/moving-8.avif 8w"');
  });

  it('bring no sources of their own', () => {
    expect(picture('<picture><source srcset="https://x.example/spy.avif"><img src="/media/b.jpg" data-blur="red"></picture>')).toBe('<img src="/media/b.jpg" width="10" height="20" alt="" loading="lazy" decoding="async">');
  });

  it('of the site keep their own smaller versions, and nobody else’s', () => {
    expect(html('<img src="a.jpg" srcset="https://left.example/a-1.jpg 300w, https://x.example/a.jpg 2x">')).toContain(
      'srcset="/a-1.jpg 300w" ',
    );
  });
});

describe('what the editor writes', () => {
  it('keeps a gallery, and takes WordPress’s for one', () => {
    const pictures = '<figure><img src="/a.jpg" alt="A"></figure><figure><img src="/b.jpg" alt="B"><figcaption>B <small>Photo: C</small></figcaption></figure>';
    expect(html(`<div class="gallery is-own">${pictures}</div>`)).toMatch(/^<div class="gallery"><figure><img [^>]*><\/figure><figure><img [^>]*><figcaption>B <small>Photo: C<\/small><\/figcaption><\/figure><\/div>$/);
    expect(html(`<figure class="wp-block-gallery columns-3">${pictures}</figure>`)).toMatch(/^<figure class="columns-3 gallery"><figure>/);
    const list = `<ul class="blocks-gallery-grid"><li class="blocks-gallery-item">${pictures}</li></ul>`;
    expect(html(`<figure class="wp-block-gallery">${list}</figure>`)).toMatch(/^<figure class="gallery"><figure><img [^>]*><\/figure><figure>/);
  });

  it('keeps a file and a pull quote', () => {
    const source = '<p class="file"><a href="/media/a.pdf">A report</a> <small>PDF, 2 KB</small></p><blockquote class="pullquote"><p>Words</p></blockquote>';
    expect(html(source)).toBe(source);
  });

  it('leads from a footnote’s mark to its note and back', () => {
    const source = '<p>Words<sup><a href="#note-a" id="note-a-mark">1</a></sup></p><section class="footnotes"><ol><li id="note-a">Note <a href="#note-a-mark" title="Back to the text">↩</a></li></ol></section>';
    expect(html(source)).toBe(source.replaceAll('"#note', '"#body-note').replaceAll('id="note', 'id="body-note'));
  });
});
