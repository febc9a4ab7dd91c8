import { describe, expect, it } from 'vitest';
import type { Archive } from './archive-reader.ts';
import { noCounts } from './counts.ts';
import type { Finding } from './finding.ts';
import { noRunCounts, type ImportSummary } from './import-summary.ts';
import { forecastLines, reportLines } from './report.ts';

const archive: ImportSummary['archive'] = {
  site: { title: 'The Wharf', addresses: ['', 'https://wharf.example'] },
  holds: { posts: 1, pages: 0, attachments: 0, others: [], comments: 4, authors: 1, categories: 0, tags: 0 },
  leftOut: [],
};
const counts = noCounts();
const lines = (more: Partial<ImportSummary>, leftOut: Archive['leftOut'] = []) =>
  reportLines({ runId: 1, archive: { ...archive, leftOut }, ...noRunCounts(), findings: [], newest: null, ...more }, 'https://new.example');

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
    const kept = Array.from({ length: 20 }, (_, index): Finding => ({ kind: 'kept-here', itemType: 'post', title: `Post ${index}`, message: 'Edited here.' }));
    const all = lines({
      updated: { ...counts, posts: 1 },
      findings: [
        { kind: 'left-out', count: 1, first: [{ kind: 'left-out', itemType: 'post', title: '', line: 7, message: 'It has no number.' }] },
        { kind: 'changed', count: 1, first: [{ kind: 'changed', itemType: 'post', title: 'A', message: 'Its address was taken.', oldAddress: '/a/', newAddress: '/a-2/' }] },
        { kind: 'kept-here', count: 23, first: kept },
      ],
    }, [{ postType: 'attachment', count: 2 }, { postType: 'product', count: 3 }]);
    expect(all.slice(0, 8)).toEqual([
      '1 post had a newer version, which is here now.',
      'Kept for a later export only, since it has no place here: 2 of the type attachment, 3 of the type product.',
      'Left out (1):', '  post (line 7): It has no number.',
      'Changed (1):', '  "A": Its address was taken. Was /a/, is /a-2/',
      'Kept as it is here (23):', '  "Post 0": Edited here.',
    ]);
    expect(all.slice(-2)).toEqual(['  "Post 19": Edited here.', '  … and 3 more.']);
    expect(all).toHaveLength(28);
  });

  it('says beforehand what would come', () => {
    expect(forecastLines(archive)).toEqual(['This is an export of The Wharf, https://wharf.example.', 'It holds 1 post, 4 comments and 1 author. Nothing was written.']);
  });
});
