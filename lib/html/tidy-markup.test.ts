import type { Nodes } from 'hast';
import { describe, expect, it } from 'vitest';
import { randoms } from '#testing/random.ts';
import { hostileInputs } from './hostile-inputs.ts';
import { readTidy } from './tidy-markup.ts';
import { parseFragment, parseWithPlaces } from './tree.ts';

const isTidy = (html: string): boolean => readTidy(html, () => ({})) !== undefined;
/** A tree as it is compared: without places. */
const treeOf = (node: Nodes): unknown => {
  const { position: _position, ...rest } = node;
  return 'children' in rest ? { ...rest, children: rest.children.map(treeOf) } : rest;
};
const expectSameTree = (html: string) => expect([html, treeOf(parseFragment(html))]).toEqual([html, treeOf(parseWithPlaces(html))]);

const TEXTS = [
  'word', 'two words', ' ', '\n', '\n\n', '\t', '\f', '\v', '\u00A0', '\uFEFF', '\u2028', '\u0001', '\u007F', '\u0085', '\uFFFE', '😀', '\uD800', '"', "'", '>', '& ', '&nbsp;', '&amp;', '&lt;',
  '&gt;', '&quot;', '&#39;', '&#8217;', '&#x26;', '&#x2019;', '&#160;', '&#55296;', '&#128;', '&#x1F600;', '&#65534;', '&AMP;', '&amp', '&', '&hellip;', '&amp;lt;', '<', '<3', '< ', '\r', '\0', '--', '-->', ']]>', '=', '/',
];
const PHRASES = 'a a a a a abbr b cite code del em i ins mark q s small span strong sub sup u'.split(' ');
const LINES = ['p', 'p', 'p', 'h2', 'h6'];
const BLOCKS = 'aside blockquote div figcaption figure section'.split(' ');
const ATTRIBUTES = ['href="/a?b=1&amp;c=2"', 'href="?b&c"', 'class="a  b"', 'class=""', 'title="x > y"', 'title="a\nb"', 'width="300"', 'hidden=""', 'rel="nofollow ugc"', 'style="color:red"', 'data-embed="x"', 'constructor="x"', 'start="a"', 'href=x', "href='x'", 'HREF="x"', 'title="<b>"'];
const FAULTS = ['<p>', '</p>', '<b>', '</b>', '<li>', '</ul>', '<a href="x">', '</a>', '<div>', '</div>', '<h2>', '<br>', '</br>', '<p/>', '<P>', '<td>', '<table>', '<pre>\n', '<p.x>', '<!-->', '<!---->', '<!--a--b-->', '<!-- a -', '<!x>', '<script>', '<svg>', '<template>', ...TEXTS];

function writer(seed: number) {
  const random = randoms(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const some = (make: () => string): string => {
    let made = '';
    while (random() < 0.6) made += make();
    return made;
  };
  const tag = (name: string, inside: string): string => `<${name}${random() < 0.25 ? pick([' ', '\n', '  ']) + pick(ATTRIBUTES.slice(0, 13)) : ''}>${inside}</${name}>`;
  const text = (): string => pick(random() < 0.97 ? TEXTS.slice(0, 32) : TEXTS);
  const phrase = (): string => (random() < 0.04 ? block() : random() < 0.6 ? text() : random() < 0.4 ? pick(['<br>', '<br />\n', '<br/>', '<img src="/a.png" alt="A" />']) : tag(pick(PHRASES), some(phrase)));
  const list = (): string => tag(pick(['ul', 'ol']), some(() => tag('li', some(block)) + pick(['', '\n'])));
  const block = (): string => {
    const kind = random();
    if (kind < 0.6) return tag(pick(LINES), some(phrase));
    if (kind < 0.75) return phrase();
    if (kind < 0.78) return tag('li', some(block));
    return kind < 0.85 ? tag(pick(BLOCKS), some(block)) : kind < 0.92 ? list() : pick(['<hr>', '\n\n', '<!-- wp:paragraph -->', '<!--more-->', '<!--a>-b-->']);
  };
  const faulty = (html: string): string => {
    const at = Math.floor(random() * html.length);
    return html.slice(0, at) + pick([...FAULTS, ...ATTRIBUTES]) + html.slice(at + Math.floor(random() * 3));
  };
  return { body: () => some(block) + block(), faulty };
}

describe('HTML without a fault', () => {
  it('is read as an HTML parser reads it, and so is what has one', () => {
    const { body, faulty } = writer(11);
    let tidy = 0;
    for (let turn = 0; turn < 1_500; turn++) {
      const html = body();
      if (isTidy(html)) tidy += 1;
      expectSameTree(html);
      expectSameTree(faulty(html));
    }
    expect(tidy).toBeGreaterThan(500);
  });

  it.each([
    '', 'words', '<p>One<br />\ntwo &amp; “three”\u00A0</p>\n<p></p>', '<!-- wp:image {"id":1} --><figure class="wp-block-image"><img src="/a.png" alt="A"/></figure><!-- /wp:image -->',
    '<blockquote><p>a <a href="https://example.org/" rel="nofollow">b <em>c</em></a></p></blockquote>', '<ul><li>a</li><li><ol><li>b</li></ol></li></ul>',
  ])('is what most texts are: %j', (html) => expect(isTidy(html)).toBe(true));

  it.each([
    '<p>a', 'a</p>', '<p><p>a</p></p>', '<b>a<p>b</p></b>', '<p><div>a</div></p>', '<a href="x"><i><a href="y">a</a></i></a>', '<li>a</li>', '<ul><p>a</p></ul>', '<h2><h3>a</h3></h2>', '<b>a<i>b</b></i>', '<p>a</br></p>',
    '<script>a</script>', '<style>a</style>', '<svg></svg>', '<math></math>', '<template>a</template>', '<iframe src="x"></iframe>', '<table></table>', '<pre>\na</pre>', '<textarea>a</textarea>', '<p title=a>b</p>', '<p onclick="a"b>c</p>',
    '<p>&hellip;</p>', '<p>&amp</p>', '<p>a&b</p>', '<p>a < b</p>', '<p>a\0b</p>', 'a\r\nb', '<!-->a-->', '<!doctype html>', '<div>'.repeat(40) + '</div>'.repeat(40),
  ])('is not %j', (html) => expect(isTidy(html)).toBe(false));

  it.each(hostileInputs)('is read alike where it is hostile: %s', (html) => expect(treeOf(parseFragment(html))).toEqual(treeOf(parseWithPlaces(html))));
});
