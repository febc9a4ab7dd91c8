import type { ExportExtra, ExportItem, ExportMeta, ExportTerm } from '#features/imports/wordpress/export-item.ts';
import { rssDate, dateOrZeros } from './write-date.ts';
import { writtenSlug } from './write-slug.ts';
import { cdataElement, numberElement, plainElement } from './xml.ts';

/** The item up to where its comments come. */
export function openItem(item: Omit<ExportItem, 'comments'>): string {
  return [
    '<item>',
    cdataElement('title', item.title),
    plainElement('link', item.link),
    plainElement('pubDate', rssDate(item.postDateGmt)),
    cdataElement('dc:creator', item.creator),
    `<guid isPermaLink="false">${plainElement('guid', item.guid).slice('<guid>'.length)}`,
    '<description></description>',
    cdataElement('content:encoded', item.content),
    cdataElement('excerpt:encoded', item.excerpt),
    numberElement('wp:post_id', item.legacyId),
    cdataElement('wp:post_date', dateOrZeros(item.postDate)),
    cdataElement('wp:post_date_gmt', dateOrZeros(item.postDateGmt)),
    cdataElement('wp:post_modified', dateOrZeros(item.modified)),
    cdataElement('wp:post_modified_gmt', dateOrZeros(item.modifiedGmt)),
    cdataElement('wp:comment_status', item.commentStatus),
    cdataElement('wp:ping_status', item.pingStatus),
    cdataElement('wp:post_name', writtenSlug(item.postName)),
    cdataElement('wp:status', item.status),
    plainElement('wp:post_parent', item.parentId ?? 0),
    plainElement('wp:menu_order', item.menuOrder),
    cdataElement('wp:post_type', item.postType),
    cdataElement('wp:post_password', item.password),
    plainElement('wp:is_sticky', item.isSticky ? 1 : 0),
    ...(item.attachmentUrl ? [cdataElement('wp:attachment_url', item.attachmentUrl)] : []),
    ...item.terms.map(writeItemTerm),
    ...item.meta.map((meta) => writeMeta('wp:postmeta', meta)),
    ...(item.extra ?? []).map(writeExtra),
    '',
  ].filter((line, index, lines) => line !== '' || index === lines.length - 1).join('\n');
}

export const CLOSE_ITEM = '</item>\n';

/** A key and value of a post, a comment or a term. */
export function writeMeta(name: 'wp:postmeta' | 'wp:commentmeta' | 'wp:termmeta', { key, value }: ExportMeta): string {
  return `<${name}>${cdataElement('wp:meta_key', key)}${cdataElement('wp:meta_value', value)}</${name}>`;
}

/** A term without a slug is one of an export older than 2.5. */
function writeItemTerm({ domain, slug, name }: ExportTerm): string {
  return cdataElement('category', name, { domain, ...(slug !== '' && { nicename: writtenSlug(slug) }) });
}

/** Elements of plugins' own, under the names and namespaces that they came with. */
function writeExtra({ name, text, attributes = {} }: ExportExtra): string {
  const [, uri, local = name] = /^\{([^}]*)\}(.*)$/s.exec(name) ?? [];
  return uri === undefined ? cdataElement(local, text, attributes) : cdataElement(`x:${local}`, text, { 'xmlns:x': uri, ...attributes });
}
