import type { ExportSite } from '#features/imports/wordpress/export-record.ts';
import { cdataElement, plainElement } from './xml.ts';
import { rssDate } from './write-date.ts';

const VERSION = '1.2';

/** The beginning of an export (WXR 1.2), up to and with what describes the site. `madeAt` is a GMT date 'YYYY-MM-DD HH:MM:SS'. */
export function writeHead(site: Omit<ExportSite, 'type' | 'wxrVersion'>, madeAt: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    '<!-- Import this file in WordPress under Tools, Import, WordPress. -->',
    '<rss version="2.0"',
    `\txmlns:excerpt="http://wordpress.org/export/${VERSION}/excerpt/"`,
    '\txmlns:content="http://purl.org/rss/1.0/modules/content/"',
    '\txmlns:wfw="http://wellformedweb.org/CommentAPI/"',
    '\txmlns:dc="http://purl.org/dc/elements/1.1/"',
    `\txmlns:wp="http://wordpress.org/export/${VERSION}/"`,
    '>',
    '<channel>',
    cdataElement('title', site.title),
    plainElement('link', site.link),
    cdataElement('description', site.description),
    plainElement('pubDate', rssDate(madeAt)),
    plainElement('language', site.language),
    plainElement('wp:wxr_version', VERSION),
    plainElement('wp:base_site_url', site.baseSiteUrl),
    plainElement('wp:base_blog_url', site.baseBlogUrl),
    plainElement('generator', 'Left Futures'),
    '',
  ].join('\n');
}

export const FOOT = '</channel>\n</rss>\n';
