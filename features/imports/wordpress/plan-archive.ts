import type { ArchiveFile } from '../archive-file.ts';
import type { Step } from '../archive-reader.ts';
import type { Finding } from '../finding.ts';
import type { ExportItem } from './export-item.ts';
import type { ExportRecord, ExportSite } from './export-record.ts';
import { planItem } from './plan-item.ts';
import { readExport } from './read-export.ts';

/** The column's greatest number. */
const MAX_ID = 2_147_483_647;

/** Plans the posts and pages of a site's exports in their order; each of the old site's numbers once. See Archive.steps. */
export async function* planArchive(files: readonly ArchiveFile[], site: ExportSite, from: number): AsyncGenerator<Step> {
  const seen = new Set<number>();
  let position = 0;
  for (const file of files) {
    for await (const record of readExport(file.open())) {
      position += 1;
      if (record.type !== 'item' || !isTakenOver(record.item)) continue;
      if (position > from) yield { position, ...planRecord(record, site, seen) };
      if (record.item.legacyId !== null) seen.add(record.item.legacyId);
    }
  }
}

/** Types that have no place here are counted as such; a post that cannot be taken over is named. */
function isTakenOver({ postType }: ExportItem): boolean {
  return postType === 'post' || postType === 'page';
}

function planRecord({ item, line }: Extract<ExportRecord, { type: 'item' }>, site: ExportSite, seen: ReadonlySet<number>): Pick<Step, 'planned' | 'findings'> {
  const plan = planItem(item, site);
  const problem = 'skipped' in plan ? plan.skipped : numberProblem(plan.legacyId, seen);
  if (problem === null && !('skipped' in plan)) return { planned: [plan], findings: [] };
  const finding: Finding = { kind: 'left-out', itemType: item.postType, title: item.title, message: `It was left out: ${problem}.`, oldAddress: item.link, line };
  return { planned: [], findings: [finding] };
}

function numberProblem(legacyId: number, seen: ReadonlySet<number>): string | null {
  if (legacyId > MAX_ID) return `its number ${legacyId} is larger than any that can be kept`;
  return seen.has(legacyId) ? `its number ${legacyId} stands twice in the file, and the first one was taken` : null;
}
