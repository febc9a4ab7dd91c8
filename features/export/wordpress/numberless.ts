import { numberFor } from '#features/imports/wordpress/item-key.ts';
import { rawItem, type RawItem } from './raw.ts';
import type { Snapshot } from './snapshot.ts';

/** Finds what an old site said of a post that had no number there, by the one that it has here. */
export async function numberlessRecords(snapshot: Snapshot): Promise<(sourceId: number, legacyId: number) => Promise<RawItem | null>> {
  const keys = new Map<string, string>();
  const which = `"type" IN ('item:post', 'item:page') AND "key" LIKE 'guid:%' AND "key" NOT LIKE '%#%'`;
  for await (const { sourceId, key, raw } of snapshot.rows<{ sourceId: number; key: string; raw: unknown }>(`SELECT "sourceId", "key", "raw" FROM "ImportRecord" WHERE ${which}`)) {
    keys.set(`${sourceId} ${numberFor(rawItem.parse(raw))}`, key);
  }
  return async (sourceId, legacyId) => {
    const key = keys.get(`${sourceId} ${legacyId}`);
    if (key === undefined || !/^guid:[0-9a-f]+$/.test(key)) return null;
    const [row] = await snapshot.all<{ raw: unknown }>(`SELECT "raw" FROM "ImportRecord" WHERE ${which} AND "sourceId" = ${sourceId} AND "key" = '${key}'`);
    return row ? rawItem.parse(row.raw) : null;
  };
}
