import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { childrenOf, readXml, type XmlNode } from '#features/feeds/xml-fixture.ts';
import { toSitemapIndex, toUrlSet } from './sitemap-xml.ts';

const SCHEMA = '../shared/data/corpora/sitemap-xsd/sitemap.xsd';
const ns = (name: string) => `{http://www.sitemaps.org/schemas/sitemap/0.9}${name}`;
const entries = [
  { path: '/', changed: null },
  { path: '/2010/10/café & "bar"/', changed: new Date('2010-10-22T09:00:00Z') },
  { path: `/${'ä'.repeat(400)}/`, changed: null },
];

describe.each([
  ['a sitemap', toUrlSet, 'urlset', 'url'],
  ['a sitemap index', toSitemapIndex, 'sitemapindex', 'sitemap'],
])('%s', (_, serialise, rootName, partName) => {
  const root = readXml(serialise(entries, 'https://paper.example'));

  it('has addresses and their last changes, in this order, and nothing else', () => {
    expect(root.name).toBe(ns(rootName));
    expect(root.children.map(({ name }) => name)).toEqual([ns(partName), ns(partName)]);
    expect(root.children.map(({ children }) => children.map(({ name }) => name))).toEqual([[ns('loc')], [ns('loc'), ns('lastmod')]]);
  });

  it('names addresses as they are sent, and times as W3C date-times', () => {
    expect(locationsOf(root)).toEqual(['https://paper.example/', 'https://paper.example/2010/10/caf%C3%A9%20&%20%22bar%22/']);
    expect(childrenOf(root.children[1], ns('lastmod')).map(({ text }) => text)).toEqual(['2010-10-22T09:00:00.000Z']);
  });

  it('leaves out an address that is longer than the protocol allows', () => {
    expect(locationsOf(root).every((address) => address.length <= 2048)).toBe(true);
    expect(locationsOf(root)).toHaveLength(entries.length - 1);
  });
});

describe.skipIf(!existsSync(SCHEMA))(`a sitemap beside the published schema (skipped where ${SCHEMA} is absent)`, () => {
  it('has its namespace, root and order of elements', () => {
    const schema = readXml(readFileSync(SCHEMA, 'utf8'));
    const xsd = (name: string) => `{http://www.w3.org/2001/XMLSchema}${name}`;
    const url = childrenOf(schema, xsd('complexType')).find(({ attributes }) => attributes.name === 'tUrl');
    const order = childrenOf(childrenOf(url, xsd('sequence'))[0], xsd('element')).map(({ attributes }) => ns(attributes.name ?? ''));
    expect(order.slice(0, 2)).toEqual([ns('loc'), ns('lastmod')]);

    const root = readXml(toUrlSet(entries, 'https://paper.example'));
    expect(root.name).toBe(`{${schema.attributes.targetNamespace}}urlset`);
    for (const { children } of root.children) {
      const places = children.map(({ name }) => order.indexOf(name));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });
});

function locationsOf(root: XmlNode): string[] {
  return root.children.flatMap((part) => childrenOf(part, ns('loc')).map(({ text }) => text));
}
