import { channelElements } from './channel-elements.ts';
import { decodeText, type ExportSource } from './decode-text.ts';
import type { ExportElement } from './export-element.ts';
import { ExportError } from './export-error.ts';
import { NOT_AN_EXPORT } from './export-failure.ts';
import { mendText } from './mend-text.ts';
import type { OnRepair } from './repair.ts';
import { isSiteField, recordFrom, siteFrom, type ExportRecord, type ExportSite } from './export-record.ts';

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) of any size and yields its records in document order, the site first.
 * Memory holds one item at a time, with all its comments. `onProgress` hears the number of bytes read so far, `onRepair`
 * of what had to be mended.
 * Throws ExportError, with line and reason, for a file that is not XML, not a WordPress export, or broken; what
 * was yielded before is then worth nothing, so whoever writes scans the file first (scanExport).
 */
export async function* readExport(source: ExportSource, onProgress?: (bytesRead: number) => void, onRepair: OnRepair = () => undefined): AsyncGenerator<ExportRecord> {
  const siteFields = new Map<string, string>();
  let siteSent = false;
  let isExport = false;

  for await (const element of channelElements(mendText(decodeText(source, onProgress, onRepair), onRepair), onRepair)) {
    isExport ||= speaksWordPress(element);
    const record = recordFrom(element);
    if (!record) {
      if (isSiteField(element.name) && !siteFields.has(element.name)) siteFields.set(element.name, element.text.trim());
      continue;
    }
    if (!isExport) throw new ExportError(NOT_AN_EXPORT, element.line);
    if (!siteSent) yield siteOf(siteFields, onRepair);
    siteSent = true;
    yield record;
  }
  if (!isExport) throw new ExportError(NOT_AN_EXPORT);
  if (!siteSent) yield siteOf(siteFields, onRepair);
}

const VERSIONS = ['1.0', '1.1', '1.2'];

function siteOf(fields: ReadonlyMap<string, string>, onRepair: OnRepair): ExportSite {
  const site = siteFrom(fields);
  if (!VERSIONS.includes(site.wxrVersion)) onRepair({ kind: 'version', line: 1, detail: site.wxrVersion });
  return site;
}

/** A feed has the same shape as an export, and none of the elements in WordPress's own namespace. */
function speaksWordPress(element: ExportElement): boolean {
  return element.name.startsWith('wp:') || element.children.some((child) => child.name.startsWith('wp:'));
}
