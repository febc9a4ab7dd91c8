import type { z } from 'zod';
import type { OldNumbers } from './numbering.ts';
import { rawSite } from './raw.ts';
import type { Snapshot } from './snapshot.ts';

/** A WordPress site that content here came from, as its export described it. */
export interface OldSite {
  sourceId: number;
  site: z.infer<typeof rawSite>;
}

/** The old sites of WordPress's, in the order of their first imports, with the greatest numbers that they gave. */
export async function readOldSites(snapshot: Snapshot): Promise<{ sites: OldSite[]; numbers: OldNumbers }> {
  const rows = await snapshot.all<{ id: number; siteUrl: string; raw: unknown; greatest: number | null }>(`
    SELECT s."id", s."siteUrl", r."raw", greatest(
      (SELECT max(i."key"::bigint) FROM "ImportRecord" i WHERE i."sourceId" = s."id" AND i."type" LIKE 'item:%' AND CASE WHEN i."key" ~ '^[0-9]{1,10}$' THEN i."key"::bigint <= ${MAX_ID} ELSE false END),
      (SELECT max(p."legacyId") FROM "Post" p WHERE p."importId" = s."id"), (SELECT max(m."legacyId") FROM "Media" m WHERE m."importId" = s."id"))::float8 AS "greatest"
    FROM "ImportSource" s LEFT JOIN "ImportRecord" r ON r."sourceId" = s."id" AND r."type" = 'site' AND r."key" = 'site'
    WHERE s."kind" = 'wordpress' AND (EXISTS (SELECT FROM "ImportRecord" i WHERE i."sourceId" = s."id") OR EXISTS (SELECT FROM "Post" p WHERE p."importId" = s."id"))
    ORDER BY s."id"`);
  return {
    sites: rows.map(({ id, siteUrl, raw }) => ({ sourceId: id, site: rawSite.safeParse(raw).data ?? { title: '', link: siteUrl, description: '', language: '', baseSiteUrl: siteUrl, baseBlogUrl: siteUrl } })),
    numbers: rows.map(({ id, greatest }) => ({ sourceId: id, greatest: greatest ?? 0 })),
  };
}

/** The greatest that a row's column holds; a file's number beyond it is no number of anything here. */
const MAX_ID = 2_147_483_647;
