import { createHash } from 'node:crypto';
import type { ExportItem } from './export-item.ts';

type Named = Pick<ExportItem, 'legacyId' | 'guid' | 'link' | 'title' | 'postDate'>;

/** What an item is known by from one import to the next: its old number or, of one that has none, what else tells it from others. */
export function itemKey(item: Named): string {
  return item.legacyId === null ? `guid:${hashOf(namesOf(item))}` : String(item.legacyId);
}

/** A number for an item that has none: the same at each import, and one that no old site gives. */
export function numberFor(item: Named): number {
  return -1 - (Number.parseInt(hashOf(namesOf(item)).slice(0, 8), 16) % 2_147_483_647);
}

/** What tells things apart, in short. */
export function hashOf(parts: readonly unknown[]): string {
  return createHash('sha1').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function namesOf({ guid, link, title, postDate }: Named): readonly unknown[] {
  return guid === '' ? [link, title, postDate] : [guid];
}
