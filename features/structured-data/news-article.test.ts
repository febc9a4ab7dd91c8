import { describe, expect, it } from 'vitest';
import type { Article } from '#features/posts/queries.ts';
import { siteSettings } from '#features/settings/schema.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { newsArticle } from './news-article.ts';
import { webSite } from './web-site.ts';

const SITE = 'https://paper.example';
const site = siteSettings.parse({ name: 'The Paper', tagline: '' });
const picture = { file: '2020/bikes.jpg', mime: 'image/jpeg', width: 1600, height: 900, widths: [400, 1200], alt: '', caption: '', credit: 'Bea', focalX: 50, focalY: 50, placeholder: null, avif: false, animated: false, version: 1, fetchState: null };
const article: Article = {
  id: 7, kind: 'POST', path: '/2020/05/café/', title: 'Bikes & "buses"', excerpt: '', text: 'First. Second.', html: '<p>First. Second.</p>', words: 2,
  publishedAt: new Date('2020-05-02T08:00:00Z'), modifiedAt: new Date('2020-05-03T09:00:00Z'), commentCount: 6, commentMode: 'OPEN', lastCommentNumber: 0, searchTitle: null, searchText: null,
  picture: null, revisions: [],
  bylines: [{ author: { id: 1, slug: 'ada', name: 'Ada' } }, { author: { id: 2, slug: 'bea', name: 'Bea' } }],
  categories: [{ category: { id: 3, slug: 'transport', name: 'Transport' } }],
  tags: [{ tag: { id: 4, slug: 'bikes', name: 'Bikes' } }],
};
const comment = (id: number) => ({ id, name: 'Cy', html: '<p>I think &lt;so&gt;.</p><p>Indeed.</p>', createdAt: new Date('2020-05-02T10:00:00Z') });

describe('what a search engine is told of a post', () => {
  it('is its headline, authors, times, section and discussion', () => {
    expect(newsArticle(article, site, SITE, [])).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Bikes & "buses"',
      description: 'First. Second.',
      mainEntityOfPage: `${SITE}/2020/05/caf%C3%A9/`,
      author: [{ '@type': 'Person', name: 'Ada', url: `${SITE}/author/ada/` }, { '@type': 'Person', name: 'Bea', url: `${SITE}/author/bea/` }],
      publisher: { name: 'The Paper', url: `${SITE}/` },
      datePublished: '2020-05-02T08:00:00.000Z',
      dateModified: '2020-05-03T09:00:00.000Z',
      articleSection: ['Transport'],
      keywords: ['Bikes'],
      commentCount: 6,
    });
  });

  it('has its picture or, without one, the card drawn for it', () => {
    expect(newsArticle({ ...article, picture }, site, SITE, []).image).toMatchObject({ url: `${SITE}/media/2020/bikes-1200.webp`, creditText: 'Bea' });
    expect(newsArticle(article, site, SITE, []).image).toMatchObject({ url: `${SITE}/social-card/7/`, width: 1200, height: 630 });
  });

  it('never has a change before the publication', () => {
    expect(newsArticle({ ...article, modifiedAt: new Date('2019-01-01T00:00:00Z') }, site, SITE, []).dateModified).toBe('2020-05-02T08:00:00.000Z');
  });

  it('has the first comments, in words', () => {
    const { comment: comments } = newsArticle(article, site, SITE, [1, 2, 3, 4, 5, 6].map(comment));
    expect(comments).toHaveLength(3);
    expect(comments).toContainEqual({
      '@type': 'Comment', url: `${SITE}/comment/1/`, author: { '@type': 'Person', name: 'Cy' }, dateCreated: '2020-05-02T10:00:00.000Z', text: 'I think <so>. Indeed.',
    });
  });

  it('names no author for a comment whose writer has gone', () => {
    const { comment: comments } = newsArticle(article, site, SITE, [{ ...comment(1), name: null }]);
    expect(comments).toEqual([expect.not.objectContaining({ author: expect.anything() })]);
  });
});

describe('what a search engine is told of the site', () => {
  it('is the way down to a page, counted from 1', () => {
    expect(breadcrumbs([{ name: 'The Paper', path: '/' }, { name: 'Café', path: '/category/café/' }], SITE)).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'The Paper', item: `${SITE}/` },
        { '@type': 'ListItem', position: 2, name: 'Café', item: `${SITE}/category/caf%C3%A9/` },
      ],
    });
  });

  it('is how to search it, by the name that its address template has', () => {
    expect(webSite(site, SITE)).toMatchObject({
      '@type': 'WebSite', name: 'The Paper',
      potentialAction: { '@type': 'SearchAction', target: { urlTemplate: `${SITE}/search/?q={words}` }, 'query-input': 'required name=words' },
    });
    expect(webSite(site, SITE)).not.toHaveProperty('description');
  });
});
