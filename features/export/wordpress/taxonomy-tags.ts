import { planItem } from '#features/imports/wordpress/plan-item.ts';
import { termSlug } from '#features/imports/store/subjects.ts';
import { blankItem, NO_SITE } from './blank-item.ts';
import { rawTerm } from './raw.ts';
import type { Snapshot } from './snapshot.ts';

/** The slugs of tags that stand here for terms of the old sites' own taxonomies: they are given back as what they were. */
export async function taxonomyTags(snapshot: Snapshot, sourceIds: readonly number[]): Promise<Set<string>> {
  const rows = await snapshot.all<{ raw: unknown }>(`SELECT "raw" FROM "ImportRecord" WHERE "type" = 'term' AND "sourceId" = ANY('{${sourceIds.join(',')}}'::int[])`);
  const terms = rows.map(({ raw }) => rawTerm.parse(raw)).map(({ taxonomy, slug, name }) => ({ domain: taxonomy, slug, name }));
  const planned = terms.map((term) => planItem({ ...blankItem, terms: [term] }, NO_SITE));
  return new Set(planned.flatMap((made) => ('skipped' in made ? [] : made.plan.tags.map(termSlug))));
}
