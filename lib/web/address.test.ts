import { describe, expect, it } from 'vitest';
import { routeOf } from './address.ts';

describe('what an address asks for', () => {
  it.each([
    ['/', { kind: 'page', key: '/', url: '/' }],
    ['/2010/10/a-title.html/', { kind: 'page', key: '/2010/10/a-title.html/', url: '/2010/10/a-title%2Ehtml/' }],
    ['/2010/10/a-title.html/feed/', { kind: 'page', key: '/2010/10/a-title.html/feed/', url: '/internal/feeds/rss/2010/10/a-title%2Ehtml/' }],
    ['/2010/10/a-title/', { kind: 'page', key: '/2010/10/a-title/', url: '/2010/10/a-title/' }],
    ['/2010/10/a-title', { kind: 'misspelt', to: '/2010/10/a-title/', page: { kind: 'page', key: '/2010/10/a-title/', url: '/2010/10/a-title/' } }],
    ['/about?x=1', { kind: 'misspelt', to: '/about/?x=1', page: { kind: 'page', key: '/about/', url: '/about/' } }],
    ['/a//b/', { kind: 'misspelt', to: '/a/b/', page: { kind: 'page', key: '/a/b/', url: '/a/b/' } }],
    ['/a//b', { kind: 'misspelt', to: '/a/b/', page: { kind: 'page', key: '/a/b/', url: '/a/b/' } }],
    ['//evil.example/', { kind: 'misspelt', to: '/evil.example/', page: { kind: 'page', key: '/evil.example/', url: '/evil%2Eexample/' } }],
    ['/tag/x/feed', { kind: 'misspelt', to: '/tag/x/feed/', page: { kind: 'page', key: '/tag/x/feed/', url: '/internal/feeds/rss/tag/x/' } }],
    ['/search?q=a', { kind: 'redirect', to: '/search/?q=a' }],
    ['//admin/posts/', { kind: 'redirect', to: '/admin/posts/' }],
    ['/feed/', { kind: 'page', key: '/feed/', url: '/internal/feeds/rss/' }],
    ['/feed/atom/', { kind: 'page', key: '/feed/atom/', url: '/internal/feeds/atom/' }],
    ['/tag/x/feed/json/', { kind: 'page', key: '/tag/x/feed/json/', url: '/internal/feeds/json/tag/x/' }],
    ['/author/x/feed/rss2/', { kind: 'page', key: '/author/x/feed/rss2/', url: '/internal/feeds/rss/author/x/' }],
    ['/sitemap.xml', { kind: 'page', key: '/sitemap.xml', url: '/sitemap.xml' }],
    ['/search/?q=water', { kind: 'document', url: '/search/?q=water' }],
    ['/sign-in/?next=%2F', { kind: 'document', url: '/sign-in/?next=%2F' }],
    ['/account/sessions/', { kind: 'document', url: '/account/sessions/' }],
    ['/comment/12/reply/', { kind: 'document', url: '/comment/12/reply/' }],
    ['/comment/12/', { kind: 'page', key: '/comment/12/', url: '/comment/12/' }],
    ['/?p=41', { kind: 'document', url: '/internal/wordpress/?p=41' }],
    ['/?s=water', { kind: 'document', url: '/internal/wordpress/?s=water' }],
    ['/index.php?p=41', { kind: 'document', url: '/internal/wordpress/?p=41' }],
    ['/index.php', { kind: 'redirect', to: '/' }],
    ['/index.php/?x=1', { kind: 'redirect', to: '/?x=1' }],
    ['/blog/?p=41', { kind: 'page', key: '/blog/', url: '/blog/', old: '/internal/wordpress/?p=41' }],
    ['/wp-content/uploads/2010/10/A%20b.PDF', { kind: 'document', url: '/internal/uploads/?path=%2Fwp-content%2Fuploads%2F2010%2F10%2FA+b.PDF' }],
    ['/wp-content/uploads//a.jpg', { kind: 'document', url: '/internal/uploads/?path=%2Fwp-content%2Fuploads%2Fa.jpg' }],
    ['/wp-login.php?redirect_to=x', { kind: 'redirect', to: '/sign-in/' }],
    ['/wp-admin', { kind: 'redirect', to: '/admin/' }],
    ['/xmlrpc.php', { kind: 'absent' }],
    ['/wp-json/wp/v2/posts', { kind: 'absent' }],
    ['/internal/feeds/rss/', { kind: 'absent' }],
    ['/favicon.ico', { kind: 'redirect', to: '/icon.svg' }],
    ['/media/2026/11/a-1234.webp', { kind: 'media', path: '/media/2026/11/a-1234.webp' }],
    ['/_next/static/x.css', { kind: 'pass' }],
    ['/admin', { kind: 'pass' }],
    ['/api/health/', { kind: 'pass' }],
    ['/%61dmin/posts/?q=a', { kind: 'redirect', to: '/admin/posts/?q=a' }],
    ['/%61pi/health/', { kind: 'redirect', to: '/api/health/' }],
    ['/%5fnext/image?url=/a.png', { kind: 'redirect', to: '/_next/image?url=/a.png' }],
  ])('%s', (address, route) => {
    expect(routeOf(address)).toEqual(route);
  });

  it('makes no new page of a query that the page does not know', () => {
    expect(routeOf('/2010/10/a-title/?utm_source=x&fbclid=y')).toEqual(routeOf('/2010/10/a-title/'));
    expect(routeOf('/?utm_source=x')).toEqual(routeOf('/'));
  });

  it('knows one address by one name, however it is encoded', () => {
    const key = (address: string) => {
      const route = routeOf(address);
      return route.kind === 'page' ? route.key : route.kind;
    };
    expect(key('/caf%C3%A9/')).toBe('/café/');
    expect(key('/cafe%CC%81/')).toBe('/café/');
    expect(key('/%41bout/')).toBe('/About/');
  });

  it.each(['/%zz/', '/%00/', '/a%0d%0ab/', '/a\\b/', '/%5c%5cevil.example/', 'ftp://evil.example/', '*', '/_next/../internal/wordpress/?s=x', '/api/%2e%2e/about/', '/a/./b/'])('does not follow %j', (address) => {
    expect(routeOf(address).kind).toBe('bad');
  });

  it('takes an encoded question mark as part of a name, so that no query makes a page', () => {
    expect(routeOf('/%3Fa1/')).toEqual({ kind: 'page', key: '/?a1/', url: '/%3Fa1/' });
    expect(routeOf('/search/%3Fq=labour/')).toEqual({ kind: 'page', key: '/search/?q=labour/', url: '/search/%3Fq=labour/' });
    expect(routeOf('/x%23/feed/')).toMatchObject({ url: '/internal/feeds/rss/x%23/' });
  });

  it('reads a proxy’s form of an address', () => {
    expect(routeOf('http://any.example/about/?x=1')).toEqual(routeOf('/about/'));
  });

  it.each(['/_next/image/?url=/a.png&w=640&q=75', '/_next/image', '/_next/data/x.json'])('does not offer %s', (address) => {
    expect(routeOf(address).kind).toBe('absent');
  });

  it('takes a slash that was encoded as part of a name', () => {
    expect(routeOf('/a%2Fb/')).toEqual({ kind: 'page', key: '/a%2Fb/', url: '/a%252Fb/' });
  });
});
