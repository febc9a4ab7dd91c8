import { expect, it } from 'vitest';
import { oldFixedAddress } from './old-fixed-addresses.ts';

it.each([
  ['/wp-login.php', { to: '/sign-in/' }],
  ['/blog/wp-login.php', { to: '/sign-in/' }],
  ['/wp-admin', { to: '/admin/' }],
  ['/wp-admin/edit.php', { to: '/admin/' }],
  ['/wp-sitemap.xml', { to: '/sitemap.xml' }],
  ['/wp-sitemap-posts-post-1.xml', { to: '/sitemap.xml' }],
  ['/sitemap_index.xml', { to: '/sitemap.xml' }],
  ['/wp-rss2.php', { to: '/feed/' }],
  ['/wp-atom.php', { to: '/feed/atom/' }],
  ['/wp-commentsrss2.php', { to: '/comments/feed/' }],
  ['/xmlrpc.php', 'gone'],
  ['/wp-json/wp/v2/posts/', 'gone'],
  ['/wp-json', 'gone'],
  ['/wp-content/themes/x/style.css', 'gone'],
  ['/wp-content/uploads/', 'gone'],
  ['/wp-includes/js/jquery.js', 'gone'],
  ['/wp-cron.php', 'gone'],
  ['/wp-content/uploads/2010/10/a.jpg', 'upload'],
  ['/WP-Content/Uploads/2010/10/a.JPG', 'upload'],
  ['/blog/wp-content/uploads/a.pdf', 'upload'],
  ['/index.php', 'front page'],
  ['/sitemap.xml', null],
  ['/wp-plugins-that-we-like/', null],
  ['/2010/10/php-and-us/', null],
  ['/index.php/2010/10/a-post/', null],
])('%s of a WordPress site is %j', (path, answer) => {
  expect(oldFixedAddress(path)).toEqual(answer);
});
