import { describe, expect, it } from 'vitest';
import { isReserved, permalink } from './permalink.ts';

const post = { slug: 'some-title', publishedAt: new Date('2010-12-31T23:30:05Z'), timeZone: 'Europe/London' };

describe('a permalink', () => {
  it.each([
    ['/%year%/%monthnum%/%postname%/', '/2010/12/some-title/'],
    ['/%year%/%monthnum%/%day%/%hour%%minute%%second%-%postname%/', '/2010/12/31/233005-some-title/'],
    ['/%category%/%postname%/', '/economy/water/some-title/'],
    ['/%author%/%post_id%/%postname%/', '/nerys/41/some-title/'],
    ['/news/%nonsense%/%postname%/', '/news/some-title/'],
  ])('of the pattern %s is %s', (pattern, address) => {
    expect(permalink(pattern, { ...post, id: 41, category: 'economy/water', author: 'nerys' })).toBe(address);
  });

  it('dates a post by the site\'s own clock', () => {
    expect(permalink('/%year%/%monthnum%/%postname%/', { ...post, timeZone: 'Asia/Tokyo' })).toBe('/2011/01/some-title/');
    expect(permalink('/%hour%/%postname%/', { ...post, publishedAt: new Date('2010-12-31T00:30:00Z') })).toBe('/00/some-title/');
  });

  it('keeps a slug as it is, whatever is in it', () => {
    expect(permalink('/%postname%/', { ...post, slug: 'a-$&-%year%' })).toBe('/a-$&-%year%/');
  });
});

describe('an address that the site answers itself', () => {
  it.each(['/search/', '/Admin/users/', '/feed/', '/2010/', '/2010/10/', '/category/x/'])('is reserved: %s', (path) => {
    expect(isReserved(path)).toBe(true);
  });
  it.each(['/about/', '/2010/10/title/', '/2010/title/', '/searching/', '/1984-revisited/'])('is not %s', (path) => {
    expect(isReserved(path)).toBe(false);
  });
});
