import type { PlannedPost } from '#features/imports/planned.ts';
import { planItem } from '#features/imports/wordpress/plan-item.ts';
import type { SiteAddresses } from '#features/imports/wordpress/old-path.ts';
import { blankItem, NO_SITE } from './blank-item.ts';
import type { RawItem } from './raw.ts';

/** What an import would make of an item now, its text apart: making that takes far longer than all the rest. Null for what is no post. */
export function planOf(raw: Partial<RawItem>, site: SiteAddresses = NO_SITE): PlannedPost | null {
  const planned = planItem({ ...blankItem, ...raw, content: '', comments: [] }, site);
  return 'skipped' in planned ? null : planned;
}
