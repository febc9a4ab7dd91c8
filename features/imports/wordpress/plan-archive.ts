import type { ArchiveFile } from '../archive-file.ts';
import type { Step } from '../archive-reader.ts';
import type { Finding } from '../finding.ts';
import type { Planned } from '../planned.ts';
import type { ExportItem } from './export-item.ts';
import type { ExportRecord, ExportSite } from './export-record.ts';
import { formerAddresses, redirectRule } from './former-addresses.ts';
import type { Holdings } from './holdings.ts';
import { itemKey, numberFor } from './item-key.ts';
import { MAX_ID, metaValue } from './meta-value.ts';
import { oldPath } from './old-path.ts';
import { plainText } from './plain-text.ts';
import { planAttachment } from './plan-attachment.ts';
import { planItem } from './plan-item.ts';
import { createRecordMaker, type RecordMaker } from './raw-record.ts';
import { readExport } from './read-export.ts';
import { wordpressBody } from './text/wordpress-body.ts';

type ItemRecord = Extract<ExportRecord, { type: 'item' }>;
type Work = Pick<Step, 'planned' | 'findings'>;

/**
 * Plans a site's exports in their order: each thing of the old site once, as what it becomes here and as the record that
 * gives it back. Menus, and the pictures over posts, come last, when all that they need is here. See Archive.steps.
 */
export async function* planArchive(files: readonly ArchiveFile[], site: ExportSite, holdings: Holdings, from: number): AsyncGenerator<Step> {
  const records = createRecordMaker();
  const taken = new Set<string>();
  let position = 0;
  for (const file of files) {
    for await (const record of readExport(file.open())) {
      position += 1;
      const raw = records.of(record, site);
      if (raw === null) {
        // The same, word for word, stood in a file before.
        if (record.type === 'item' && position > from) yield { position, ...leftOut(record.item, record.line, 'it stands twice in the files, and came once', site) };
        continue;
      }
      const kept = { planned: [raw], findings: [] };
      const work = record.type === 'item' ? withRaw(planRecord(record, { site, holdings, records, taken, wanted: position > from }), kept) : kept;
      if (position > from) yield { position, ...work };
    }
  }
  position += 1;
  if (position <= from) return;
  const { menus, findings } = holdings.menus.plan(site);
  yield { position, planned: [...menus, { kind: 'PICTURES', pictures: holdings.pictures }], findings };
}

const withRaw = (work: Work, kept: Work): Work => ({ planned: [...work.planned, ...kept.planned], findings: work.findings });

interface Planning {
  site: ExportSite;
  holdings: Holdings;
  records: RecordMaker;
  /** The posts, pages and attachments that were planned. */
  taken: Set<string>;
  /** Whether a run wants it, or has it already. */
  wanted: boolean;
}

function planRecord({ item, line }: ItemRecord, planning: Planning): Work {
  const { postType } = item;
  if (postType === 'post' || postType === 'page') return planText(item, line, planning);
  const comments = planning.wanted ? keptComments(item, line, planning.records) : { planned: [], findings: [] };
  if (postType === 'attachment') return withRaw(planFile(item, line, planning), comments);
  const redirect = redirectRule(item, planning.site);
  return redirect ? withRaw({ planned: [redirect], findings: [] }, comments) : comments;
}

function planText(item: ExportItem, line: number, { site, holdings, taken, wanted }: Planning): Work {
  const problem = numberProblem(item, taken);
  if (problem) return leftOut(item, line, problem, site);
  if (!wanted) return { planned: [], findings: [] };
  const context = holdings.contextOf(item);
  const body = wordpressBody(item.content, context);
  const plan = planItem(item, site, body, context.marks);
  if ('skipped' in plan) return leftOut(item, line, plan.skipped, site);
  const findings = [...body.findings.map((finding) => ({ line, ...finding })), ...parentProblem(item, line, holdings), ...canonicalProblem(item, line), ...passwordTold(item, line)];
  return { planned: [plan, ...formerAddresses(item, plan.path)], findings };
}

function planFile(item: ExportItem, line: number, { site, taken }: Planning): Work {
  const problem = numberProblem(item, taken);
  const planned: Planned | null = problem ? null : planAttachment(item, item.legacyId ?? numberFor(item));
  return planned ? { planned: [planned], findings: [] } : leftOut(item, line, problem ?? 'the file does not say where it is', site);
}

function numberProblem(item: ExportItem, taken: Set<string>): string | null {
  const { legacyId, postType } = item;
  if (legacyId !== null && legacyId > MAX_ID) return `its number ${legacyId} is larger than any that can be kept`;
  const key = `${postType === 'attachment'} ${itemKey(item)}`;
  if (taken.has(key)) return legacyId === null ? 'it has no number, and nothing to tell it from another' : `its number ${legacyId} stands twice in the file, and the first one was taken`;
  taken.add(key);
  return null;
}

function leftOut(item: ExportItem, line: number, problem: string, site: ExportSite): Work {
  return { planned: [], findings: [{ ...about(item, line), kind: 'left-out', message: `It was left out: ${problem}.`, oldAddress: oldPath(item.link, site) ?? item.link }] };
}

/** What was said about something that has no place here. */
function keptComments(item: ExportItem, line: number, records: RecordMaker): Work {
  const { length } = item.comments;
  if (length === 0) return { planned: [], findings: [] };
  const message = `${length === 1 ? 'Its comment has no place here, and is' : `Its ${length.toLocaleString('en-GB')} comments have no place here, and are`} kept for a later export only.`;
  return { planned: item.comments.flatMap((comment) => records.ofComment(comment, item) ?? []), findings: [{ ...about(item, line), kind: 'left-out', message }] };
}

function parentProblem(item: ExportItem, line: number, holdings: Holdings): Finding[] {
  if (item.postType !== 'page' || item.parentId === null || holdings.hasPage(item.parentId)) return [];
  return [{ ...about(item, line), kind: 'changed', message: `The page above it, number ${item.parentId}, is not in the file: unless an earlier import brought that, it stands at the top.` }];
}

function canonicalProblem(item: ExportItem, line: number): Finding[] {
  const canonical = metaValue(item.meta, '_yoast_wpseo_canonical').trim() || metaValue(item.meta, 'rank_math_canonical_url').trim();
  if (canonical === '' || canonical === item.link) return [];
  return [{ ...about(item, line), kind: 'left-out', message: `Search engines were told that its own address is ${canonical.slice(0, 300)}. That has no place here, and is kept for a later export only.` }];
}

/** Its address asks here too; what differs is that no list names it. */
function passwordTold(item: ExportItem, line: number): Finding[] {
  if (item.password === '' || item.status !== 'publish') return [];
  return [{ ...about(item, line), kind: 'changed', message: 'Readers needed a password for it there, and do here: its address asks for the same one. No list, feed or search names it.' }];
}

const about = (item: ExportItem, line: number) => ({ itemType: item.postType, title: plainText(item.title), line });
