import { describe, expect, it } from 'vitest';
import { resultInput } from '#lib/html/results/schema.ts';
import { findingsOf } from './findings.ts';

const found = (entries: object[], whole: object = {}) => findingsOf(resultInput.parse({ title: 'A ward', ...whole, entries }));
const two = [{ candidate: 'Ann', party: 'Labour', votes: 600 }, { candidate: 'Bob', party: 'Green', votes: 400 }];

describe('a result is looked through', () => {
  it('and nothing is said of one that can be right', () => expect(found(two, { electorate: 2_000, rejected: 3 })).toEqual([]));
  it('for more ballot papers than electors', () => expect(found(two, { electorate: 1_002, rejected: 3 })).toEqual(['There are more ballot papers (1,003) than electors (1,002).']));
  it('for an electorate with a digit too many', () => expect(found(two, { electorate: 2_000_000 })).toEqual(['Only 0.1% would have voted: is the electorate right?']));
  it('for shares of last time above all votes, rounding allowed', () => {
    expect(found([{ ...two[0], previousShare: 60 }, { ...two[1], previousShare: 50 }])).toEqual(['The shares of last time come to 110.0%, which is more than all votes.']);
    expect(found([{ ...two[0], previousShare: 60.1 }, { ...two[1], previousShare: 40.1 }])).toEqual([]);
  });
  it('for votes of last time above their total', () => expect(found([{ ...two[0], previousVotes: 600 }], { previousTotal: 500 })).toEqual(['The votes of last time come to 600, more than all valid votes of that time (500).']));
  it('for names that are there twice', () => {
    expect(found([two[0] ?? {}, { candidate: 'ann', party: 'labour', votes: 5 }])).toEqual(['Ann (Labour) is there twice.', 'Ann stands for two parties.']);
    expect(found([{ party: 'Green', votes: 3 }, { party: 'Green', votes: 2 }])).toEqual(['Green is there twice.']);
  });
  it('for figures of which one is not used', () => expect(found([{ ...two[0], previousVotes: 5, previousShare: 50 }])).toEqual(['Ann (Labour) has votes and a share of last time: the votes count.']));
  it('for a tie, and for no votes', () => {
    expect(found([{ party: 'Green', votes: 3 }, { party: 'Labour', votes: 3 }])).toEqual(['The first two are level: no majority and no winner are given.']);
    expect(found([{ party: 'Green', votes: 0 }])).toEqual(['Nobody has a vote yet.']);
  });
});
