import type { ExportRecord } from '#features/imports/wordpress/export-record.ts';
import { FOOT, writeHead } from './write-channel.ts';
import { writeComment } from './write-comment.ts';
import { CLOSE_ITEM, openItem } from './write-item.ts';
import { writeAuthor, writeCategory, writeTag, writeTerm } from './write-terms.ts';

const NO_SITE = { title: '', link: '', description: '', language: '', baseSiteUrl: '', baseBlogUrl: '' };
const ORDER = ['site', 'author', 'category', 'tag', 'term', 'item'];

/** For tests: records of an export as a file's text, the site first. */
export function writtenExport(records: readonly ExportRecord[]): string {
  const site = records.find((record) => record.type === 'site') ?? NO_SITE;
  const others = records.filter(({ type }) => type !== 'site').toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
  return `${writeHead(site, '2026-11-27 12:00:00')}${others.map(written).join('')}${FOOT}`;
}

function written(record: ExportRecord): string {
  switch (record.type) {
    case 'author':
      return writeAuthor(record);
    case 'category':
      return writeCategory(record);
    case 'tag':
      return writeTag(record);
    case 'term':
      return writeTerm(record);
    case 'item':
      return `${openItem(record.item)}${record.item.comments.map(writeComment).join('')}${CLOSE_ITEM}`;
    default:
      return '';
  }
}
