/** What a sitemap can hold; the protocol's limit. */
export const ADDRESSES_A_FILE = 50_000;

/** The kinds of addresses, each in files of its own once they no longer fit in one. `site` is what every site has. */
export const sections = ['site', 'posts', 'categories', 'tags', 'authors'] as const;
export type Section = (typeof sections)[number];

/** A file of a split sitemap: the second one of posts tells of those whose ids are the second 50,000. */
export type SitemapFile = { section: Section; number: number };

export const sitemapFilePath = ({ section, number }: SitemapFile) => `/sitemaps/${section}-${number}.xml`;

/** Reads a file's name, `posts-2.xml`; null where it is none. */
export function sitemapFileOf(name: string): SitemapFile | null {
  const [, title, number] = /^([a-z]+)-([1-9]\d{0,3})\.xml$/.exec(name) ?? [];
  const section = sections.find((candidate) => candidate === title);
  return section && number ? { section, number: Number(number) } : null;
}
