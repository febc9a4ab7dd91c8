import { createHash } from 'node:crypto';
import type { PlannedRecord } from '../planned.ts';
import type { ExportComment, ExportItem } from './export-item.ts';
import type { ExportRecord } from './export-record.ts';
import { oldPath, type SiteAddresses } from './old-path.ts';
import { hashOf, itemKey } from './item-key.ts';

/** Makes the raw records of an export: see ImportRecord. Of several files of one site, each thing once. */
export interface RecordMaker {
  /** Of anything in the channel of a site; null where the same stood there before. An item's comments are not in its record. */
  of(record: ExportRecord, site: SiteAddresses): PlannedRecord | null;
  /** Of a comment whose item has no place here. */
  ofComment(comment: ExportComment, item: ExportItem): PlannedRecord | null;
}

export function createRecordMaker(): RecordMaker {
  /** Digests by place: one for nearly all, several where an export numbers things alike. */
  const contents = new Map<string, number | number[]>();

  const made = (type: string, key: string, value: object): PlannedRecord | null => {
    // The reader's texts hold nothing that PostgreSQL's JSON could not: what XML cannot hold is left out of them.
    const raw = JSON.stringify(value);
    const place = `${type}\n${key}`;
    // Some exports number two things alike: the second is kept under the number's second key.
    const before = [contents.get(place) ?? []].flat();
    const content = createHash('sha1').update(raw).digest().readUIntBE(0, 6);
    if (before.includes(content)) return null;
    contents.set(place, before.length === 0 ? content : [...before, content]);
    return { kind: 'RECORD', type, key: before.length > 0 ? `${key}#${before.length + 1}` : key, raw };
  };

  return {
    of(record, site) {
      if (record.type !== 'item') return made(record.type, keyOf(record), record);
      const { comments: _comments, ...item } = record.item;
      const planned = made(`item:${item.postType}`.slice(0, LONGEST_KEY), itemKey(item), item);
      return planned && { ...planned, path: oldPath(item.link, site) };
    },
    ofComment: (comment, item) => made('comment', comment.legacyId === null ? hashOf([item.legacyId, comment.authorName, comment.dateGmt, comment.content]) : String(comment.legacyId), { ...comment, postId: item.legacyId }),
  };
}

/** Keys stand in an index, whose entries have a greatest length. */
const LONGEST_KEY = 200;

function keyOf(record: Exclude<ExportRecord, { type: 'item' }>): string {
  switch (record.type) {
    case 'site':
      return 'site';
    case 'author':
      return (record.login || String(record.legacyId ?? '')).slice(0, LONGEST_KEY);
    case 'term':
      return `${record.taxonomy}:${record.slug || record.name}`.slice(0, LONGEST_KEY);
    default:
      return (record.slug || record.name).slice(0, LONGEST_KEY);
  }
}
