import { z } from 'zod';
import type { ExportTerm } from '#features/imports/wordpress/export-item.ts';
import { placeOf } from './post-terms.ts';
import { rawItem, rawTerm } from './raw.ts';
import type { Snapshot } from './snapshot.ts';

/** The slugs of tags that stand here for terms of the old sites' own taxonomies: they are given back as what they were. */
export async function taxonomyTags(snapshot: Snapshot, sourceIds: readonly number[]): Promise<Set<string>> {
  const sources = `ANY('{${sourceIds.join(',')}}'::int[])`;
  const declared = await snapshot.all<{ raw: unknown }>(`SELECT "raw" FROM "ImportRecord" WHERE "type" = 'term' AND "sourceId" = ${sources}`);
  // Some are only named by posts: any one post that has such a tag tells what it was.
  const named = await snapshot.all<{ slug: string; terms: unknown }>(`
    SELECT t."slug", one."terms" FROM "Tag" t
    CROSS JOIN LATERAL (
      SELECT r."raw"->'terms' AS "terms" FROM "PostTag" pt JOIN "Post" p ON p."id" = pt."postId"
      JOIN "ImportRecord" r ON r."sourceId" = p."importId" AND r."type" IN ('item:post', 'item:page') AND r."key" = p."legacyId"::text
      WHERE pt."tagId" = t."id" AND p."importId" = ${sources} LIMIT 1) one
    WHERE NOT EXISTS (SELECT FROM "ImportRecord" d WHERE d."sourceId" = ${sources} AND d."type" = 'tag' AND d."key" = t."slug")`);
  const fromTerms = declared.map(({ raw }) => rawTerm.parse(raw)).flatMap(({ taxonomy, slug, name }) => tagOf({ domain: taxonomy, slug, name }) ?? []);
  const fromPosts = named.flatMap(({ slug, terms }) => (itemTerms.parse(terms).some((term) => term.domain !== 'post_tag' && tagOf(term) === slug) ? [slug] : []));
  return new Set([...fromTerms, ...fromPosts]);
}

const itemTerms = z.array(rawItem.shape.terms.element);

function tagOf(term: ExportTerm): string | undefined {
  const place = placeOf(term);
  return place?.kind === 'tag' ? place.slug : undefined;
}
