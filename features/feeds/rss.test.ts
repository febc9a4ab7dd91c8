import { describe, expect, it } from 'vitest';
import { emptyFeed, feed, hardItem } from './feed-fixture.ts';
import { toRss } from './rss.ts';
import { childrenOf, readXml, textsOf } from './xml-fixture.ts';

const CONTENT = '{http://purl.org/rss/1.0/modules/content/}encoded';
const ATOM_LINK = '{http://www.w3.org/2005/Atom}link';

describe('an RSS feed', () => {
  const root = readXml(toRss(feed));
  const [channel] = childrenOf(root, '{}channel');
  const [item] = childrenOf(channel, '{}item');

  it('is RSS 2.0 with one channel that says what it is of and where it stands', () => {
    expect(root.name).toBe('{}rss');
    expect(root.attributes.version).toBe('2.0');
    expect(root.children).toHaveLength(1);
    for (const required of ['title', 'link', 'description']) expect(textsOf(channel, `{}${required}`)).toHaveLength(1);
    expect(textsOf(channel, '{}description')).toEqual(['Roofs & walls']);
    expect(textsOf(channel, '{}lastBuildDate')).toEqual(['Sat, 23 Oct 2010 10:30:00 GMT']);
    expect(childrenOf(channel, ATOM_LINK).map(({ attributes }) => attributes)).toEqual([{ href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }]);
  });

  it('brings the whole text unharmed, whatever stands in it', () => {
    expect(textsOf(item, CONTENT)).toEqual([hardItem.html]);
  });

  it('leaves out only what XML cannot write', () => {
    expect(textsOf(item, '{}title')).toEqual(['Rents & "rights" <b>up</b> ]]> end ']);
  });

  it('names authors, topics and the discussion in the modules that readers know', () => {
    expect(textsOf(item, '{http://purl.org/dc/elements/1.1/}creator')).toEqual(['Ada Łoś', 'Bea & Co']);
    expect(textsOf(item, '{}category')).toEqual(['Housing', 'R&D']);
    expect(textsOf(item, '{}pubDate')).toEqual(['Fri, 22 Oct 2010 09:00:00 GMT']);
    expect(textsOf(item, '{http://purl.org/rss/1.0/modules/slash/}comments')).toEqual(['4']);
    expect(textsOf(item, '{http://wellformedweb.org/CommentAPI/}commentRss')).toEqual([hardItem.discussion?.feedUrl]);
  });

  it('calls an id a permalink only where it is one', () => {
    expect(childrenOf(item, '{}guid').map(({ attributes }) => attributes.isPermaLink)).toEqual(['false']);
    const other = readXml(toRss({ ...feed, items: [{ ...hardItem, id: hardItem.url }] }));
    expect(childrenOf(childrenOf(other.children[0], '{}item')[0], '{}guid').map(({ attributes }) => attributes.isPermaLink)).toEqual(['true']);
  });

  it('may be empty', () => {
    const [empty] = childrenOf(readXml(toRss(emptyFeed)), '{}channel');
    expect(childrenOf(empty, '{}item')).toEqual([]);
    expect(childrenOf(empty, '{}lastBuildDate')).toEqual([]);
  });
});
