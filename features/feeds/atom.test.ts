import { describe, expect, it } from 'vitest';
import { toAtom } from './atom.ts';
import { emptyFeed, feed, hardItem } from './feed-fixture.ts';
import { childrenOf, readXml, textsOf, type XmlNode } from './xml-fixture.ts';

const atom = (name: string) => `{http://www.w3.org/2005/Atom}${name}`;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

describe('an Atom feed', () => {
  const root = readXml(toAtom(feed));
  const [entry] = childrenOf(root, atom('entry'));

  it.each([['feed', root], ['entry', entry]])('has exactly one id, title and time of change in its %s', (_, node) => {
    for (const required of ['id', 'title', 'updated']) expect(textsOf(node, atom(required))).toHaveLength(1);
    expect(textsOf(node, atom('updated'))[0]).toMatch(RFC_3339);
  });

  it('links to itself and to the page that it is of', () => {
    expect(linkOf(root, 'self')?.href).toBe(feed.selfUrl);
    expect(linkOf(root, 'alternate')?.href).toBe(feed.homeUrl);
    expect(root.attributes['xml:lang']).toBe('en-GB');
  });

  it('brings the whole text as HTML, unharmed', () => {
    const [content] = childrenOf(entry, atom('content'));
    expect(content).toMatchObject({ attributes: { type: 'html' }, text: hardItem.html });
  });

  it('names every author, topic, time and the feed of comments', () => {
    expect(childrenOf(entry, atom('author')).flatMap((author) => textsOf(author, atom('name')))).toEqual(['Ada Łoś', 'Bea & Co']);
    expect(childrenOf(entry, atom('category')).map(({ attributes }) => attributes.term)).toEqual(['Housing', 'R&D']);
    expect(textsOf(entry, atom('published'))).toEqual(['2010-10-22T09:00:00.000Z']);
    expect(textsOf(entry, atom('updated'))).toEqual(['2010-10-23T10:30:00.000Z']);
    expect(linkOf(entry, 'replies')).toMatchObject({ href: 'https://paper.example/2010/10/caf%C3%A9/feed/atom/', 'thr:count': '4' });
  });

  it('may be empty, and still has a time and an author, which the format requires', () => {
    const empty = readXml(toAtom(emptyFeed));
    expect(textsOf(empty, atom('updated'))[0]).toMatch(RFC_3339);
    expect(childrenOf(empty, atom('author'))).toHaveLength(1);
    expect(childrenOf(empty, atom('entry'))).toEqual([]);
  });
});

function linkOf(node: XmlNode | undefined, rel: string) {
  return childrenOf(node, atom('link')).find(({ attributes }) => attributes.rel === rel)?.attributes;
}
