import type { Node } from '@tiptap/pm/model';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportRecord } from '#features/imports/wordpress/export-record.ts';
import { planItem } from '#features/imports/wordpress/plan-item.ts';
import { readExport } from '#features/imports/wordpress/read-export.ts';

export const SHARED = '../shared/data';
const SAMPLE = join(import.meta.dirname, '../../prisma/sample');

/** For tests: the bodies of the sample content. */
export function sampleBodies(): [file: string, body: string][] {
  return ['posts', 'pages'].flatMap((folder) =>
    readdirSync(join(SAMPLE, folder)).map((file): [string, string] => [file, readFileSync(join(SAMPLE, folder, file), 'utf8')]),
  );
}

/** For tests: the exports in ../shared/data; none where that is absent. Those that no parser can read are left out. */
export function sharedExports(): string[] {
  if (!existsSync(SHARED)) return [];
  const corpus = readdirSync(`${SHARED}/corpora/wxr`).filter((name) => /\.(xml|wxr)$/.test(name) && !/^(malformed|ghost-migrate__sample)\.xml$/.test(name));
  return [`${SHARED}/left-futures.wxr.xml`, ...corpus.map((name) => `${SHARED}/corpora/wxr/${name}`)];
}

/** For tests: every body of an export, as it is stored after an import, and as WordPress has it. */
export async function exportedBodies(file: string): Promise<{ stored: string[]; original: string[] }> {
  const stored: string[] = [];
  const original: string[] = [];
  let site: ExportRecord | undefined;
  for await (const record of readExport(createReadStream(file))) {
    site ??= record;
    if (record.type !== 'item' || site.type !== 'site') continue;
    original.push(record.item.content);
    const plan = planItem(record.item, site);
    if (!('skipped' in plan)) stored.push(plan.source);
  }
  return { stored, original };
}

/** For tests: the blocks of documents by kind. */
export function blockCounts(docs: readonly Node[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const block of docs.flatMap((doc) => doc.children)) counts[block.type.name] = (counts[block.type.name] ?? 0) + 1;
  return counts;
}
