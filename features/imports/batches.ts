import { postPath } from '#features/posts/schema.ts';
import type { ExportRecord, ExportSite } from './wordpress/export-record.ts';
import { planItem, type PlannedPost } from './wordpress/plan-item.ts';

/** What one transaction stores. `notes` are sentences about items that cannot be stored. */
export interface Batch {
  plans: PlannedPost[];
  notes: string[];
}

/** Enough to spare round trips, and little enough that memory stays flat and a stop is quick. */
const POSTS_A_BATCH = 50;
const COMMENTS_A_BATCH = 1_000;
const CHARS_A_BATCH = 4_000_000;

/** The column's greatest number. */
const MAX_ID = 2_147_483_647;

/** Gathers the posts and pages of an export in its order; each of the old site's numbers once. */
export async function* batchesOf(records: AsyncIterable<ExportRecord>, site: ExportSite): AsyncGenerator<Batch> {
  const seen = new Set<number>();
  let batch: Batch = { plans: [], notes: [] };
  for await (const record of records) {
    if (record.type !== 'item') continue;
    const plan = planItem(record.item, site);
    const refusal = 'skipped' in plan ? refusalOf(record.item.postType, plan.skipped) : numberProblem(plan, seen);
    if (refusal) batch.notes.push(`"${record.item.title || 'Untitled'}" (line ${record.line}) was left out: ${refusal}.`);
    if (refusal || 'skipped' in plan) continue;
    seen.add(plan.legacyId);
    batch.plans.push(withStorablePath(plan, batch.notes));
    if (!isFull(batch)) continue;
    yield batch;
    batch = { plans: [], notes: [] };
  }
  if (batch.plans.length > 0 || batch.notes.length > 0) yield batch;
}

/** Types that have no place here are counted as such; a post that cannot be taken over is named. */
function refusalOf(postType: string, reason: string): string | null {
  return postType === 'post' || postType === 'page' ? reason : null;
}

function numberProblem({ legacyId }: PlannedPost, seen: ReadonlySet<number>): string | null {
  if (legacyId > MAX_ID) return `its number ${legacyId} is larger than any that can be kept`;
  return seen.has(legacyId) ? `its number ${legacyId} stands twice in the file, and the first one was taken` : null;
}

function withStorablePath(plan: PlannedPost, notes: string[]): PlannedPost {
  if (plan.path === null || postPath.safeParse(plan.path).success) return plan;
  notes.push(`"${plan.title}" has a new address: its old one, ${plan.path.slice(0, 200)}, cannot be kept.`);
  return { ...plan, path: null };
}

function isFull({ plans }: Batch): boolean {
  return (
    plans.length >= POSTS_A_BATCH ||
    plans.reduce((sum, { comments }) => sum + comments.length, 0) >= COMMENTS_A_BATCH ||
    plans.reduce((sum, { source }) => sum + source.length, 0) >= CHARS_A_BATCH
  );
}
