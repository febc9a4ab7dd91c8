import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../archive-error.ts';
import { type Filterable, readFilter } from './route-filter.ts';
import { routeRedirects } from './route-redirects.ts';
import { ghostRoutes } from './routes.ts';

const POST: Filterable = { tags: ['news', 'hash-big'], primaryTag: 'news', authors: ['ada', 'ben'], primaryAuthor: 'ada', featured: true, visibility: 'public', slug: 'tide', id: '62a1' };

describe('a filter of a collection', () => {
  it.each([
    ['tag:news', true],
    ['tag:hash-big', true],
    ['tags.slug: news', true],
    ['tag:other', false],
    ['tag:-news', false],
    ['tag:-other', true],
    ['tag:[other,news]', true],
    ['tag:-[other, news]', false],
    ['primary_tag:news', true],
    ['primary_tag:hash-big', false],
    ['primary_tag:-news', false],
    ["author:'ben'", true],
    ['primary_author:ben', false],
    ['authors:"ada"', true],
    ['featured:true', true],
    ['featured:false', false],
    ['visibility:public', true],
    ['tag:news+featured:false', false],
    ['tag:other,featured:true', true],
    ['tag:other+tag:x,featured:true', true],
    ['tag:other+(tag:x,featured:true)', false],
    [' ( tag:news + author:ada ) , id:7 ', true],
  ])('%s', (filter, expected) => expect(readFilter(filter)?.(POST)).toBe(expected));

  it.each(["published_at:>'2020-01-01'", "title:~'x'", 'tag:', 'tag:[a', 'tag:a]', 'tag:a+', '(tag:a', 'tag:a)', 'tag:>3', 'colour:red', 'tag', '', 'tag:a tag:b', `tag:${'a'.repeat(3_000)}`])('%s says more than can be read', (filter) => {
    expect(readFilter(filter)).toBeNull();
  });

  it('is read in a moment, however it was made up', () => {
    const started = performance.now();
    for (const piece of ['(', 'tag:[', 'tag:a+', "'", ' ', 'tag:\\']) readFilter(piece.repeat(2_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

const LISTED = { tags: ['rail', 'news'], authors: ['ada'] };
const ledBy = (yaml: string) => routeRedirects(ghostRoutes(yaml), LISTED).redirects.map(({ from, to }) => [from, to]);

describe('the routes of a Ghost site', () => {
  it('say where posts stand', () => {
    const { collections, findings } = ghostRoutes('collections:\n  /:\n    permalink: /{year}/{month}/{slug}\n    filter: tag:-a\n  /b/:\n    permalink: /b/:primary_tag/:slug/\n');
    expect(collections.map(({ index, permalink }) => [index, permalink])).toEqual([['/', '/:year/:month/:slug/'], ['/b/', '/b/:primary_tag/:slug/']]);
    expect(findings).toEqual([]);
  });

  it('that cannot be read are named', () => {
    const { collections, findings } = ghostRoutes(`
routes:
  /: home
  /pricing/: pricing
collections:
  /a/: { permalink: '/a/{slug}/', filter: 'published_at:>2020' }
  /b/: { permalink: '/b/{colour}/{slug}/' }
  /c/: { permalink: '/c/' }
  /d/: index
taxonomies:
  tag: /tags/
`);
    expect(collections).toEqual([]);
    expect(findings.map(({ title }) => title)).toEqual(['/a/', '/b/', '/c/', '/d/', '/pricing/', 'tag']);
  });

  it.each([
    ['those that are the same here', 'taxonomies:\n  tag: /tag/{slug}/\n  author: /author/{slug}/\n', []],
    ['below a folder', 'taxonomies:\n  tag: /topic/{slug}/\n  author: /about/writers/{slug}/\n', [['/topic/*', '/tag/*'], ['/about/writers/*', '/author/*']]],
    ['at the top', 'taxonomies:\n  tag: /{slug}/\n', [['/rail/', '/tag/rail/'], ['/news/', '/tag/news/']]],
    ['within a word', 'taxonomies:\n  author: /by-:slug/\n', [['/by-ada/', '/author/ada/']]],
    ['of collections', 'collections:\n  /blog/: { permalink: "/blog/{slug}/" }\n  /n/: { permalink: "/n/{slug}/", filter: "primary_tag:news" }\n  /x/: { permalink: "/x/{slug}/", filter: "tag:hash-x" }\n  /y/: { permalink: "/y/{slug}/", filter: "tag:a+tag:b" }\n', [['/blog/', '/'], ['/n/', '/tag/news/']]],
    ['of pages and lists', 'routes:\n  /who/: { template: who, data: page.about }\n  /trains/: { data: tag.rail }\n  /about/: { data: page.about }\n', [['/who/', '/about/'], ['/trains/', '/tag/rail/']]],
  ])('lead from old lists: %s', (_, yaml, expected) => expect(ledBy(yaml)).toEqual(expected));

  it('never lead from an address that the site answers itself', () => {
    const { redirects, findings } = routeRedirects(ghostRoutes('taxonomies:\n  tag: /search/{slug}/\n'), LISTED);
    expect(redirects).toEqual([]);
    expect(findings).toMatchObject([{ kind: 'left-out', title: '/search/*' }]);
  });

  it('may be empty', () => expect(ghostRoutes('routes:\ncollections:\ntaxonomies:\n')).toEqual({ collections: [], taxonomies: {}, shown: [], findings: [] }));

  it.each(['just words', '301:\n  /a/: /b/\n', '- a\n', 'routes: "\n', `a: &a [x]\nb: &b [${'*a,'.repeat(30)}]\nroutes: [${'*b,'.repeat(30)}]\n`])('are refused where they are something else: %#', (text) => {
    expect(() => ghostRoutes(text)).toThrow(ArchiveError);
  });
});
