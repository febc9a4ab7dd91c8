import type { ExportSource } from './wordpress/decode-text.ts';
import type { ExportAuthor, ExportCategory, ExportTag } from './wordpress/export-record.ts';
import { scanExport, type ExportSummary } from './wordpress/scan-export.ts';

/** What a whole export holds, and what it declares before or after its items, which refer to it. */
export interface Survey {
  read: ExportSummary;
  authors: ExportAuthor[];
  categories: ExportCategory[];
  tags: ExportTag[];
}

/** Reads a whole export without writing anything. Throws ExportError for a broken one, and what `signal` was stopped with. */
export async function surveyExport(source: ExportSource, onProgress: (bytes: number, items: number) => void, signal?: AbortSignal): Promise<Survey> {
  const authors: ExportAuthor[] = [];
  const categories: ExportCategory[] = [];
  const tags: ExportTag[] = [];
  let items = 0;
  const read = await scanExport(
    source,
    (bytes) => {
      signal?.throwIfAborted();
      onProgress(bytes, items);
    },
    (record) => {
      if (record.type === 'item') items += 1 + record.item.comments.length;
      else if (record.type === 'author') authors.push(record);
      else if (record.type === 'category') categories.push(record);
      else if (record.type === 'tag') tags.push(record);
    },
  );
  return { read, authors, categories, tags };
}
