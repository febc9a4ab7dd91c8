import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ExportError } from './export-error.ts';
import type { ExportRecord } from './export-record.ts';
import type { PlannedPost } from '../planned.ts';
import { planItem } from './plan-item.ts';
import { readExport } from './read-export.ts';
import { scanExport, type ExportSummary } from './scan-export.ts';

const CORPUS = '../shared/data/corpora/wxr';
const FIRST_POST = '../shared/data/left-futures.wxr.xml';
// Broken beyond repair; everything else is an export, of whatever version.
const BROKEN = new Map([['malformed.xml', 90]]);

describe.skipIf(!existsSync(CORPUS))(`exports from elsewhere (skipped where ${CORPUS} is absent)`, () => {
  const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.(xml|wxr)$/.test(name)) : [];

  it('are all there', () => expect(files).toHaveLength(26));

  it.each(files.filter((name) => !BROKEN.has(name)))('%s is read and planned', async (name) => {
    const { records, plans, skipped } = await planFile(`${CORPUS}/${name}`);
    const items = records.filter(({ type }) => type === 'item').length;
    expect(records[0]?.type).toBe('site');
    expect(plans.length + skipped.length).toBe(items);
    expect(plans.flatMap(({ comments }) => comments).every(({ createdAt }) => createdAt.getTime() > 0)).toBe(true);
    expect(plans.every(({ path }) => path === null || /^\/.+\/$/.test(path))).toBe(true);
  });

  it.each([...BROKEN])('%s is refused at line %i', async (name, line) => {
    const failure = scanExport(createReadStream(`${CORPUS}/${name}`));
    await expect(failure).rejects.toBeInstanceOf(ExportError);
    await expect(failure).rejects.toMatchObject({ line });
  });

  // The theme test data has 68 categories in their own form and one in the general form of a term.
  it.each<[string, Omit<ExportSummary, 'site'>]>([
    [
      'themeunittestdata.wordpress.xml',
      {
        posts: 58,
        pages: 21,
        attachments: 37,
        others: [{ postType: 'nav_menu_item', count: 70 }],
        comments: 33,
        authors: 2,
        categories: 69,
        tags: 110,
      },
    ],
    [
      'woo-products.wxr',
      {
        posts: 0,
        pages: 0,
        attachments: 22,
        others: [
          { postType: 'product', count: 18 },
          { postType: 'product_variation', count: 7 },
        ],
        comments: 0,
        authors: 1,
        categories: 0,
        tags: 0,
      },
    ],
    ['small-export.xml', { posts: 6, pages: 5, attachments: 0, others: [], comments: 1, authors: 3, categories: 30, tags: 3 }],
    ['valid-wxr-1.0.xml', { posts: 3, pages: 3, attachments: 0, others: [], comments: 1, authors: 0, categories: 5, tags: 4 }],
  ])('%s is counted', async (name, counts) => {
    const { site, ...counted } = await scanExport(createReadStream(`${CORPUS}/${name}`));
    expect(counted.others.toSorted((a, b) => a.postType.localeCompare(b.postType))).toEqual(counts.others);
    expect({ ...counted, others: counts.others }).toEqual(counts);
    expect(site.title).not.toBe('');
  });

  it('keep a thread ten replies deep, and backslashes', async () => {
    const { plans } = await planFile(`${CORPUS}/themeunittestdata.wordpress.xml`);
    expect(Math.max(...plans.map(deepestThread))).toBe(10);
    const paths = await planFile(`${CORPUS}/backslashes.xml`);
    expect(paths.plans[0]?.source).toBe('<p>C:\\xampp\\htdocs\\wp-content</p>\n');
  });
});

describe.skipIf(!existsSync(FIRST_POST))(`the publication's first post (skipped where ${FIRST_POST} is absent)`, () => {
  it('arrives with its address, paragraphs and four comments', async () => {
    const { plans } = await planFile(FIRST_POST);
    expect(plans).toHaveLength(1);
    const [post] = plans;
    expect(post?.path).toBe('/2010/10/tower-hamlets-victory-for-lutfur-rahman/');
    expect(post?.source.match(/<p>/g)?.length).toBeGreaterThanOrEqual(8);
    expect(post?.comments.map(({ legacyId }) => legacyId)).toEqual([101, 102, 103, 104]);
    expect(post?.comments[0]?.source.match(/<p>/g)).toHaveLength(3);
    expect(post?.comments[2]?.source).toContain('&lt;&gt;');
  });
});

async function planFile(file: string) {
  const records: ExportRecord[] = [];
  const plans: PlannedPost[] = [];
  const skipped: string[] = [];
  for await (const record of readExport(createReadStream(file))) {
    records.push(record);
    const [site] = records;
    if (record.type !== 'item' || site?.type !== 'site') continue;
    const plan = planItem(record.item, site);
    if ('skipped' in plan) skipped.push(plan.skipped);
    else plans.push(plan);
  }
  return { records, plans, skipped };
}

function deepestThread({ comments }: PlannedPost): number {
  const parents = new Map(comments.map((comment) => [comment.legacyId, comment.parentLegacyId]));
  const depth = (id: number | null): number => (id === null ? 0 : 1 + depth(parents.get(id) ?? null));
  return Math.max(0, ...comments.map(({ legacyId }) => depth(legacyId)));
}
