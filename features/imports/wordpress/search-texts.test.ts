import { describe, expect, it } from 'vitest';
import { itemFor } from './item-fixture.ts';
import { searchTexts } from './search-texts.ts';

const told = (template: string, key = '_yoast_wpseo_title') => searchTexts(itemFor({ title: 'Tolls &amp; tides', excerpt: 'In short.', meta: [{ key, value: template }], terms: [{ domain: 'category', slug: 'x', name: 'Ferries' }] })).searchTitle;

describe('what search engines were told', () => {
  it.each([
    ['%%title%% %%page%% %%sep%% %%sitename%%', null],
    ['%%title%% again %%sep%% %%category%% %%sep%% %%sitename%%', 'Tolls & tides again – Ferries'],
    ['%%sitename%% | Ports', 'Ports'],
    ['100% of 50 %', '100% of 50 %'],
    ['Plain words', 'Plain words'],
    ['%%cf_price%% %%unknown%%', null],
    ['', null],
  ])('"%s" of Yoast becomes %s', (template, title) => expect(told(template)).toBe(title));

  it.each([['%title% now %sep% %sitename%', 'Tolls & tides now'], ['%seo_title% %customfield(price)%!', 'Tolls & tides !']])('"%s" of Rank Math becomes %s', (template, title) => expect(told(template, 'rank_math_title')).toBe(title));

  it('has its description too, and takes time in proportion to its length', () => {
    expect(searchTexts(itemFor({ meta: [{ key: 'rank_math_description', value: 'Dear &amp; slow' }] }))).toEqual({ searchTitle: null, searchText: 'Dear & slow' });
    const began = performance.now();
    told('%a('.repeat(200_000));
    told('%%'.repeat(200_000));
    expect(performance.now() - began).toBeLessThan(500);
  });
});
