/** Words that try to leave the place where they stand: a text, an attribute, a drawing, the block's own JSON. */
const words = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'><svg onload=alert(1)>", '</text></svg><script>alert(1)</script>', '</figure></div><iframe src=//attacker.example>',
  '--><script>alert(1)</script>', ']]><script>alert(1)</script>', '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;', '\\u003cscript>', '</title><base href=//attacker.example>', 'javascript:alert(1)',
  'url(javascript:alert(1))', '{{constructor.constructor("alert(1)")()}}', '\u202Egnp.exe', '\uD800', '\0<b\0onclick=alert(1)>',
];

const valid = { title: 'A ward', place: 'A town', date: '2024-07-04', electorate: 10, previous: '2019', entries: [{ candidate: 'Ann', party: 'Labour', votes: 3, previousShare: 20 }] };

/** Every field of a result in turn holds words that mean harm. */
const fields = (text: string): object[] => [
  { ...valid, title: text }, { ...valid, place: text }, { ...valid, date: text }, { ...valid, electorate: text }, { ...valid, previous: text }, { ...valid, entries: text }, { ...valid, [text]: text },
  { ...valid, entries: [{ candidate: text, party: text, votes: 3 }] }, { ...valid, entries: [{ party: 'Labour', votes: text }] }, { ...valid, entries: [{ party: 'Labour', votes: 3, previousShare: text, colour: text }] },
];

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const block = (json: string) => `<div data-result="${attribute(json)}"></div>`;

/** For tests: result blocks whose data, or whose place, is hostile. */
export const hostileResults: readonly string[] = [
  ...words.flatMap((text) => fields(text).map((result) => block(JSON.stringify(result)))),
  ...words.map((text) => `<div data-result='${text}'><p onclick=alert(1)>${text}</p></div>`),
  block('{"__proto__":{"title":"x"},"constructor":1}'), block('[['.repeat(5_000)), block(JSON.stringify({ ...valid, entries: Array.from({ length: 100 }, () => valid.entries[0]) })),
  block(JSON.stringify({ ...valid, entries: [{ party: 'Labour', votes: 1e308 }] })), block(JSON.stringify({ ...valid, entries: [{ party: 'Labour', votes: -1 }] })),
  ...['p', 'a href=/x', 'b', 'li', 'ul', 'td', 'table', 'table><caption', 'h2', 'summary', 'svg', 'svg><foreignObject', 'math', 'select', 'template', 'figure class=result data-result=x', 'button'].map((place) => `<${place}>words${block(JSON.stringify(valid))}more`),
  '<figure class="result" data-result="{}"><svg><script>alert(1)</script><a href="javascript:alert(1)"><text>x</text></a></svg></figure>',
  '<figure class="result"><svg role="img"><rect fill="url(javascript:alert(1))" onclick="alert(1)"/></svg></figure>',
  '<p data-result="{}">words</p><span data-result>words</span>',
];
