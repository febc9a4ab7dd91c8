import type { Authors } from './authors.ts';
import { numberingOf, type OldNumbers } from './numbering.ts';
import type { ItemContext, Referred } from './item-context.ts';
import type { OldSite } from './read-olds.ts';
import type { Snapshot } from './snapshot.ts';
import type { Terms } from './terms.ts';

type Given = { sites: readonly OldSite[]; numbers: OldNumbers; terms: Terms; authors: Authors; siteUrl: string; now: Date; timeZone: string };
type Row = Referred & { id: number };

/** The ids of redirects that imports made: the old site has what they came from, and makes its own of it. */
export const IMPORTED_REDIRECTS = `SELECT DISTINCT e::int AS "id" FROM "ImportBatch" b, jsonb_array_elements_text(b."made"->'redirects') e WHERE jsonb_typeof(b."made"->'redirects') = 'array'`;

/** Reads what the items of an export refer to. */
export async function readContext(snapshot: Snapshot, { sites, numbers, terms, authors, siteUrl, now, timeZone }: Given): Promise<ItemContext> {
  const pages = await snapshot.all<Row>(`SELECT "id", "importId", "legacyId" FROM "Post" WHERE "kind" = 'PAGE'`);
  const media = await snapshot.all<Row>(`SELECT "id", "importId", "legacyId" FROM "Media"`);
  const redirects = await snapshot.all<{ id: number }>(IMPORTED_REDIRECTS);
  const [greatest] = await snapshot.all<{ post: number | null; media: number | null }>(`SELECT (SELECT max("id") FROM "Post") AS "post", (SELECT max("id") FROM "Media") AS "media"`);
  const [oldPages, oldMedia] = [oldNumbersOf(pages), oldNumbersOf(media)];
  return {
    siteUrl, timeZone, now,
    numbering: numberingOf(numbers, { post: greatest?.post ?? 0, media: greatest?.media ?? 0 }),
    sites: new Map(sites.map(({ sourceId, site }) => [sourceId, site])),
    categories: terms.categories,
    tags: terms.tags,
    loginOf: (id) => authors.loginOf(id),
    pages: byId(pages),
    media: byId(media),
    hasPage: (sourceId, legacyId) => oldPages.has(`${sourceId} ${legacyId}`),
    hasMedia: (sourceId, legacyId) => oldMedia.has(`${sourceId} ${legacyId}`),
    importedRedirects: new Set(redirects.map(({ id }) => id)),
  };
}

const byId = (rows: readonly Row[]) => new Map(rows.map(({ id, importId, legacyId }) => [id, { importId, legacyId }]));

function oldNumbersOf(rows: readonly Row[]): Set<string> {
  return new Set(rows.filter(({ importId }) => importId !== null).map(({ importId, legacyId }) => `${importId} ${legacyId}`));
}
