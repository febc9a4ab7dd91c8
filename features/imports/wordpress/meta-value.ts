import type { ExportMeta } from './export-item.ts';

/** The first value of a key; '' where there is none. */
export function metaValue(meta: readonly ExportMeta[], key: string): string {
  return meta.find((one) => one.key === key)?.value ?? '';
}

/** A number of the old site's as a value; null where it is none. */
export function metaId(meta: readonly ExportMeta[], key: string): number | null {
  const value = metaValue(meta, key).trim();
  return /^[1-9]\d{0,9}$/.test(value) && Number(value) <= MAX_ID ? Number(value) : null;
}

/** The columns' greatest number. */
export const MAX_ID = 2_147_483_647;
