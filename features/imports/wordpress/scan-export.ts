import type { ArchiveCounts } from '../archive-reader.ts';
import type { ExportSource } from './decode-text.ts';
import type { ExportRecord, ExportSite } from './export-record.ts';
import { readExport } from './read-export.ts';
import type { OnRepair } from './repair.ts';

/** What an export holds, counted by kind. */
export interface ExportSummary extends ArchiveCounts {
  site: ExportSite;
}

/**
 * Reads a whole export and counts it, so that a broken one is refused before anything is written.
 * `onProgress` hears the number of bytes read so far, `onRecord` each record,
 * `onRepair` what had to be mended. Throws ExportError as readExport does.
 */
export async function scanExport(
  source: ExportSource,
  onProgress?: (bytesRead: number) => void,
  onRecord?: (record: ExportRecord) => void,
  onRepair?: OnRepair,
): Promise<ExportSummary> {
  const types = new Map<string, number>();
  const counts = { author: 0, category: 0, tag: 0, term: 0, comments: 0 };
  let site: ExportSite | undefined;

  for await (const record of readExport(source, onProgress, onRepair)) {
    onRecord?.(record);
    if (record.type === 'site') site = record;
    else if (record.type !== 'item') counts[record.type] += 1;
    else {
      types.set(record.item.postType, (types.get(record.item.postType) ?? 0) + 1);
      counts.comments += record.item.comments.length;
    }
  }
  if (!site) throw new Error('readExport ended without a site record');

  return {
    site,
    posts: types.get('post') ?? 0,
    pages: types.get('page') ?? 0,
    attachments: types.get('attachment') ?? 0,
    others: [...types].filter(([type]) => !['post', 'page', 'attachment'].includes(type)).map(([postType, count]) => ({ postType, count })),
    comments: counts.comments,
    authors: counts.author,
    categories: counts.category,
    tags: counts.tag,
  };
}
