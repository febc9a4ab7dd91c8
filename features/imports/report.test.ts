import { describe, expect, it } from 'vitest';
import { emptySummary, type ImportSummary } from './import-summary.ts';
import { forecastLines, reportLines } from './report.ts';
import type { ExportSummary } from './wordpress/scan-export.ts';

const site = { type: 'site', title: 'The Wharf', link: 'https://wharf.example', description: '', language: '', baseSiteUrl: '', baseBlogUrl: '', wxrVersion: '1.2' } as const;
const read: ExportSummary = { site, posts: 1, pages: 0, attachments: 0, others: [], comments: 4, authors: 1, categories: 0, tags: 0 };
const counts = { posts: 0, pages: 0, comments: 0, authors: 0, categories: 0, tags: 0 };
const lines = (more: Partial<ImportSummary>, of: Partial<ExportSummary> = {}) => reportLines({ ...emptySummary({ ...read, ...of }), ...more }, 'https://new.example');

describe('the closing summary', () => {
  it('says what is here and where the newest post stands', () => {
    expect(lines({ added: { ...counts, posts: 1, comments: 4, authors: 1 }, newest: { path: '/2010/10/é/', title: 'É' }, sampleRemoved: true })).toEqual([
      '1 post and 4 comments are here: newest at https://new.example/2010/10/%C3%A9/',
      'With them came 1 author.',
      'The sample content made room for your archive.',
    ]);
    expect(lines({ added: { ...counts, pages: 1 } })).toEqual(['1 page is here.']);
  });

  it('says that nothing had to change', () => {
    expect(lines({ unchanged: { ...counts, posts: 1_200, comments: 1, tags: 7 } })).toEqual(['1,200 posts and 1 comment were already here.', 'Nothing had to change.']);
    expect(lines({})).toEqual(['The file holds nothing that this site can take.']);
  });

  it('names what is not as it was, but no more than a screen of it', () => {
    const all = lines({
      updated: { ...counts, posts: 1 }, edited: Array.from({ length: 23 }, (_, index) => `Post ${index}`),
      readdressed: [{ title: 'A', from: '/a/', to: '/a-2/' }], notes: ['Odd.'],
    }, { attachments: 2, others: [{ postType: 'product', count: 3 }] });
    expect(all[0]).toBe('1 post had a newer version, which is here now.');
    expect(all.filter((line) => line.startsWith('Left as it is'))).toHaveLength(20);
    expect(all.slice(21)).toEqual([
      '… and 3 more.', 'Changed address: "A" was at /a/, which was taken; it is at /a-2/', 'Not taken over yet: 2 of the type attachment, 3 of the type product.', 'Odd.',
    ]);
  });

  it('says beforehand what would come', () => {
    expect(forecastLines(read)).toEqual(['This is an export of The Wharf, https://wharf.example.', 'It holds 1 post, 4 comments and 1 author. Nothing was written.']);
  });
});
