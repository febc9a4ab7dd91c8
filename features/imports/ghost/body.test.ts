import { describe, expect, it } from 'vitest';
import { ghostBody } from './body.ts';

const lexical = (...children: object[]) => JSON.stringify({ root: { type: 'root', children } });
const mobiledoc = (more: object) => JSON.stringify({ version: '0.3.1', atoms: [], cards: [], markups: [], sections: [], ...more });
const text = (words: string, format = 0) => ({ type: 'extended-text', text: words, format });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

/** A body, and what was left out of it. */
function body(post: Partial<Parameters<typeof ghostBody>[0]>, isPublic = true) {
  const leftOut: string[] = [];
  const html = ghostBody({ html: '', lexical: '', mobiledoc: '', markdown: '', ...post }, { isPublic, leaveOut: (what) => leftOut.push(what), misread: (kind) => leftOut.push(`a card of the kind "${kind}"`) });
  return { html, leftOut };
}

const fromLexical = (...nodes: object[]) => body({ lexical: lexical(...nodes) }).html;
const fromCard = (name: string, data: object) => body({ mobiledoc: mobiledoc({ cards: [[name, data]], sections: [[10, 0]] }) }).html;

describe('a text of Ghost’s present editor', () => {
  it('keeps its headings, emphasis, links and breaks', () => {
    const link = { type: 'link', url: 'https://wharf.example/a?b=1&c=2', children: [text('here', 1)] };
    expect(fromLexical({ type: 'extended-heading', tag: 'h3', children: [text('Tide')] }, paragraph(text('a '), text('b', 3), { type: 'linebreak' }, text('c', 4 + 16), text(' '), link))).toBe(
      '<h3>Tide</h3><p>a <strong><em>b</em></strong><br><s><code>c</code></s> <a href="https://wharf.example/a?b=1&#x26;c=2"><strong>here</strong></a></p>',
    );
  });

  it('keeps lists within lists, numbered from where they were, and ticked', () => {
    const item = (...children: object[]) => ({ type: 'listitem', children });
    const inner = { type: 'list', listType: 'number', start: 3, children: [item(text('deep'))] };
    const list = { type: 'list', listType: 'bullet', children: [item(text('one')), item(inner), { ...item(text('two')), checked: true }] };
    expect(fromLexical(list)).toBe('<ul><li>one<ol start="3"><li>deep</li></ol></li><li>☑ two</li></ul>');
  });

  it('keeps quotations and asides', () => {
    expect(fromLexical({ type: 'extended-quote', children: [text('q')] }, { type: 'aside', children: [text('a')] }, { type: 'horizontalrule' })).toBe('<blockquote><p>q</p></blockquote><aside><p>a</p></aside><hr>');
  });

  it('keeps the words of a card that nobody knows yet, and says so', () => {
    const { html, leftOut } = body({ lexical: lexical({ type: 'poll', children: [paragraph(text('Yes or no?'))] }) });
    expect(html).toBe('<p>Yes or no?</p>');
    expect(leftOut).toEqual(['a card of the kind "poll"']);
  });

  it.each(['', 'null', '[]', '{"root":7}', '{"root":{"children":[null,3,"x",{"type":"list"},{"type":"paragraph","children":{}}]}}', '{'])('is never stopped by %s', (json) => {
    expect(body({ lexical: json }).html).toMatch(/^(<ul><\/ul>)?$/);
  });

  it('is left for its HTML where it is nested without end', () => {
    const deep = `${'{"type":"x","children":['.repeat(20_000)}${']}'.repeat(20_000)}`;
    expect(body({ html: '<p>words</p>', lexical: `{"root":${deep}}` }).html).toBe('<p>words</p>');
  });
});

describe('a card', () => {
  it.each<[string, object, string]>([
    ['image', { src: '/a.jpg', alt: 'A "b"', caption: '<b>c</b>', href: 'https://o.example/' }, '<figure><a href="https://o.example/"><img src="/a.jpg" alt="A &#x22;b&#x22;"></a><figcaption><b>c</b></figcaption></figure>'],
    ['gallery', { images: [{ src: '/a.jpg', width: 4, height: 3 }, { src: '/b.jpg' }] }, '<div class="gallery"><figure><img src="/a.jpg" alt="" width="4" height="3"></figure><figure><img src="/b.jpg" alt=""></figure></div>'],
    ['bookmark', { url: 'https://o.example/', metadata: { title: 'T', description: 'D', author: 'A', publisher: 'P' } }, '<aside><p><a href="https://o.example/">T</a></p><p>D</p><p>A · P</p></aside>'],
    ['embed', { url: 'https://youtu.be/dQw4w9WgXcQ', html: '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>' }, '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'],
    ['embed', { url: 'https://o.example/x' }, '<p><a href="https://o.example/x">https://o.example/x</a></p>'],
    ['video', { src: '/v.mp4', caption: 'c' }, '<figure><video src="/v.mp4" controls></video><figcaption>c</figcaption></figure>'],
    ['audio', { src: '/a.mp3', title: 'T' }, '<figure><audio src="/a.mp3" controls title="T"></audio></figure>'],
    ['file', { src: '/f.pdf', fileTitle: 'The file', fileCaption: 'all of it' }, '<p class="file"><a href="/f.pdf">The file</a> all of it</p>'],
    ['html', { html: '<div class="x">a</div>' }, '<div class="x">a</div>'],
    ['markdown', { markdown: '## A\n\n*b* <mark>c</mark>' }, '<h2>A</h2>\n<p><em>b</em> <mark>c</mark></p>'],
    ['code', { code: 'a < b', language: 'js' }, '<pre><code class="language-js">a &#x3C; b</code></pre>'],
    ['callout', { calloutEmoji: '💡', calloutText: '<p>a <b>b</b></p>' }, '<aside><p>💡 a <b>b</b></p></aside>'],
    ['toggle', { heading: 'H', content: '<p>c</p>' }, '<details><summary>H</summary><p>c</p></details>'],
    ['button', { buttonText: 'Go', buttonUrl: '/go/' }, '<p><a href="/go/">Go</a></p>'],
    ['header', { header: 'H', subheader: 's', buttonEnabled: true, buttonText: 'b', buttonUrl: '/u/' }, '<h2>H</h2><p>s</p><p><a href="/u/">b</a></p>'],
    ['signup', { header: 'H', subheader: 's', disclaimer: 'd' }, '<h2>H</h2><p>s</p><p>d</p>'],
    ['product', { productTitle: 'T', productDescription: '<p>d</p>', productRatingEnabled: true, productStarRating: 4 }, '<h4>T</h4><p>4 of 5 stars</p><p>d</p>'],
    ['hr', {}, '<hr>'],
    ['paywall', {}, ''],
  ])('of the kind %s stays in plain HTML: %j', (name, data, html) => expect(fromCard(name, data)).toBe(html));

  it('that was only mailed does not come to the site', () => {
    expect(body({ lexical: lexical({ type: 'email', html: '<p>Dear reader</p>' }) })).toEqual({ html: '', leftOut: ['a part that was only sent by e-mail'] });
  });

  it('that only members could read stays out of a public post', () => {
    const gated = { type: 'html', html: '<p>secret</p>', visibility: { web: { nonMember: false } } };
    expect(body({ lexical: lexical(gated) })).toEqual({ html: '', leftOut: ['a part that only members could read'] });
    expect(body({ lexical: lexical(gated) }, false).html).toBe('<p>secret</p>');
  });

  it.each([
    ['of a kind that nobody knows yet', { type: 'poll', children: [paragraph(text('secret'))], visibility: { web: { nonMember: false, memberSegment: 'status:-free' } } }],
    ['by the switch of an earlier version', { type: 'html', html: '<p>secret</p>', visibility: { emailOnly: true, segment: '' } }],
    ['that was not shown on the web at all', { type: 'callout', calloutText: 'secret', visibility: { showOnWeb: false, showOnEmail: true } }],
  ])('that only members could read stays out, %s', (_, gated) => {
    expect(body({ lexical: lexical(gated) })).toEqual({ html: '', leftOut: ['a part that only members could read'] });
  });
});

describe('a text of Ghost’s former editor', () => {
  it('keeps its sections, marks and soft returns', () => {
    const html = body({
      mobiledoc: mobiledoc({
        markups: [['strong'], ['a', ['href', '/x/']]],
        atoms: [['soft-return', '', {}]],
        sections: [[1, 'h2', [[0, [], 0, 'T']]], [1, 'p', [[0, [0], 0, 'a'], [0, [1], 2, 'b'], [1, [], 0, 0], [0, [], 0, 'c']]], [3, 'ol', [[[0, [], 0, 'i']]]], [2, '/p.jpg'], [1, 'blockquote', [[0, [], 0, 'q']]]],
      }),
    }).html;
    expect(html).toBe('<h2>T</h2><p><strong>a<a href="/x/">b</a></strong><br>c</p><ol><li>i</li></ol><figure><img src="/p.jpg" alt=""></figure><blockquote><p>q</p></blockquote>');
  });
});

describe('the HTML that Ghost made', () => {
  it('is taken where it has all the words', () => {
    expect(body({ html: '<p>One <i>two</i></p>', lexical: lexical(paragraph(text('One two'))) }).html).toBe('<p>One <i>two</i></p>');
  });

  it('is left where the text was written on since', () => {
    expect(body({ html: '<p>One</p>', lexical: lexical(paragraph(text('One two three'))) }).html).toBe('<p>One two three</p>');
  });

  it('loses the scaffolding of its cards, and no word', () => {
    const card = '<div class="kg-card kg-toggle-card" data-kg-toggle-state="close"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">H</h4><button class="kg-toggle-card-icon"><svg><path d="M1"/></svg></button></div><div class="kg-toggle-content"><p>c</p></div></div>';
    const gallery = '<figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="/a.jpg" width="4" height="3"></div></div></div><figcaption>both</figcaption></figure>';
    const audio = '<div class="kg-card kg-audio-card"><img class="kg-audio-thumbnail"><div class="kg-audio-player-container"><audio src="/a.mp3"></audio><div class="kg-audio-title">T</div><span class="kg-audio-current-time">0:00</span></div></div>';
    expect(body({ html: card + gallery + audio }).html).toBe(
      '<details><summary>H</summary><p>c</p></details><figure class="gallery"><figure><img src="/a.jpg" alt="" width="4" height="3"></figure><figcaption>both</figcaption></figure><figure><audio src="/a.mp3" controls title="T"></audio></figure>',
    );
  });

  it('loses what only members could read, where everybody can read the rest', () => {
    const html = '<p>a</p><!--kg-gated-block:begin nonMember:false memberSegment:"status:free" --><p>secret</p><!--kg-gated-block:end--><p>b</p>';
    expect(body({ html })).toEqual({ html: '<p>a</p><p>b</p>', leftOut: ['a part that only members could read'] });
    expect(body({ html }, false).html).toBe('<p>a</p><p>secret</p><p>b</p>');
  });

  it.each([
    ['a card before it left an element open', '<div><!--kg-gated-block:begin nonMember:false memberSegment:"" --><p>secret</p><!--kg-gated-block:end--><p>b</p></div>'],
    ['it leaves an element open itself', '<!--kg-gated-block:begin nonMember:false memberSegment:"" --><div><p>secret</p><!--kg-gated-block:end--><p>b</p>'],
    ['its end is missing', '<p>b</p><!--kg-gated-block:begin nonMember:false memberSegment:"" --><p>secret</p>'],
    ['it is nested too deep to be read', `<p>b</p><!--kg-gated-block:begin nonMember:false memberSegment:"" --><p>secret</p><!--kg-gated-block:end-->${'<div>'.repeat(20_000)}`],
  ])('loses it also where %s', (_, html) => {
    const { html: shown, leftOut } = body({ html });
    expect(shown).not.toContain('secret');
    expect(shown).toContain('<p>b</p>');
    expect(leftOut).toEqual(['a part that only members could read']);
  });

  it('of the first versions may be missing: Markdown is what was written', () => {
    expect(body({ markdown: 'A *b*' }).html).toBe('<p>A <em>b</em></p>');
  });
});
