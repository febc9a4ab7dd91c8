import { describe, expect, it } from 'vitest';
import { renderBody } from '#lib/html/body.ts';
import { resultInput, readResult } from '#lib/html/results/schema.ts';
import { tag } from '#features/editor/tag.ts';
import { draftOf, newRow, readableResult, readDraft } from './draft.ts';

const result = resultInput.parse({ title: 'A "ward" & <b>', date: '2026-05-07', electorate: 5_000, previous: '2022', entries: [{ candidate: 'Ann', party: 'Labour', votes: 1_200, previousShare: 40.5 }, { party: 'Green', votes: 0, seats: 0 }] });

describe('a result that is edited', () => {
  it('comes back as it was where nothing was changed', () => expect(readDraft(draftOf(result))).toEqual({ result, errors: {} }));

  it('begins with room for two', () => expect(draftOf(null).rows).toHaveLength(2));

  it('leaves out rows that nothing was typed into', () => {
    const draft = draftOf(result);
    expect(readDraft({ ...draft, rows: [newRow(), ...draft.rows, newRow({ votes: '  ' })] }).result).toEqual(result);
  });

  it('says beside each field what is wrong with it', () => {
    const rows = [newRow({ party: 'Labour', votes: '-1' }), newRow({ votes: '7' }), newRow({ candidate: 'Ann' }), newRow({ candidate: 'Bob', votes: 'lots', previousShare: '101' })];
    const [first, second, third, fourth] = rows.map(({ key }) => key);
    expect(readDraft({ ...draftOf(null), electorate: 'many', rows }).errors).toEqual({
      title: 'is empty', electorate: 'must be a whole number', [`${first}.votes`]: 'must not be negative', [`${second}.party`]: 'is empty: a candidate or a party is needed',
      [`${third}.votes`]: 'is empty', [`${fourth}.votes`]: 'must be a whole number', [`${fourth}.previousShare`]: 'must be at most 100',
    });
  });

  it('is shown as far as it can be read while it is typed', () => {
    const rows = [newRow({ party: 'Labour', votes: '7' }), newRow({ party: 'Green', votes: '5x' })];
    expect(readableResult({ ...draftOf(null), electorate: '1o', rows })).toMatchObject({ title: 'No title yet', electorate: undefined, entries: [{ party: 'Labour', votes: 7 }] });
    expect(readableResult(draftOf(null))).toBeUndefined();
  });

  it('asks for somebody who stood', () => expect(readDraft({ ...draftOf(null), title: 'A ward' }).errors).toEqual({ entries: 'is empty: somebody stood' }));
});

describe('the block in a post’s source', () => {
  it('holds the result whole, whatever stands in it', () => {
    const block = tag('div', { dataResult: JSON.stringify(result) }); // as the editor writes it
    const json = /data-result="([^"]*)"/.exec(block)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#x3C;', '<').replaceAll('&amp;', '&');
    expect(readResult(json ?? '')).toEqual(result);
    expect(renderBody(block, { siteUrl: 'https://left.example' }).text).toContain('A "ward" & <b>');
  });
});
