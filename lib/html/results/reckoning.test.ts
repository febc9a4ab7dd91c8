import { describe, expect, it } from 'vitest';

import { reckon } from './reckoning.ts';
import { resultInput } from './schema.ts';

type Row = { candidate?: string; party?: string; votes: number; previousVotes?: number; previousShare?: number; seats?: number };
const reckoned = (entries: Row[], whole: object = {}) => reckon(resultInput.parse({ title: 'A ward', ...whole, entries }));

describe('a result', () => {
  it('gives shares of all valid votes, the most votes first', () => {
    const { entries, total } = reckoned([{ party: 'Green', votes: 250 }, { party: 'Labour', votes: 750 }]);
    expect(total).toBe(1_000);
    expect(entries.map(({ party, share }) => [party, share])).toEqual([['Labour', 75], ['Green', 25]]);
  });

  it('gives the majority in votes and per cent, and the turnout of valid votes', () => {
    const { majority, turnout } = reckoned([{ candidate: 'Ann', votes: 600 }, { candidate: 'Bob', votes: 400 }], { electorate: 2_000, rejected: 50 });
    expect(majority).toEqual({ votes: 200, share: 20 });
    expect(turnout).toBe(50);
  });

  it('compares with a previous share, or with previous votes as a part of all of that time', () => {
    const shares = reckoned([{ party: 'Labour', votes: 60, previousShare: 50 }, { party: 'Green', votes: 40 }]);
    expect(shares.entries.map(({ change }) => change)).toEqual([10, undefined]);
    const votes = reckoned([{ party: 'Labour', votes: 60, previousVotes: 30 }, { party: 'Green', votes: 40, previousVotes: 10 }]);
    expect(votes.entries.map(({ previousShare }) => previousShare)).toEqual([75, 25]);
    const ofMore = reckoned([{ party: 'Labour', votes: 60, previousVotes: 30 }], { previousTotal: 120 });
    expect(ofMore.entries[0]?.previousShare).toBe(25);
  });

  it('gives Butler’s swing: half of the gain of the first and the loss of the second', () => {
    const { swing } = reckoned([{ party: 'Labour', votes: 50, previousShare: 40 }, { party: 'Conservative', votes: 30, previousShare: 44 }, { party: 'Green', votes: 20, previousShare: 16 }]);
    expect([swing?.from.party, swing?.to.party, swing?.points]).toEqual(['Conservative', 'Labour', 12]);
  });

  it('says to whom it swung where the first held on with less', () => {
    const { swing } = reckoned([{ party: 'Labour', votes: 52, previousShare: 60 }, { party: 'Conservative', votes: 48, previousShare: 40 }]);
    expect([swing?.from.party, swing?.to.party, swing?.points]).toEqual(['Labour', 'Conservative', 8]);
  });

  it('gives no swing where one of the first two did not stand before', () => {
    expect(reckoned([{ party: 'Reform UK', votes: 52 }, { party: 'Conservative', votes: 48, previousShare: 40 }]).swing).toBeUndefined();
  });

  it('names whoever is elected: the first, or those with seats; nobody where the first two are level', () => {
    const elected = (rows: Row[]) => reckoned(rows).entries.flatMap(({ elected: is, candidate }) => (is ? [candidate] : []));
    expect(elected([{ candidate: 'Ann', votes: 2 }, { candidate: 'Bob', votes: 1 }])).toEqual(['Ann']);
    expect(elected([{ candidate: 'Ann', votes: 3, seats: 1 }, { candidate: 'Bob', votes: 2, seats: 1 }, { candidate: 'Cid', votes: 1, seats: 0 }])).toEqual(['Ann', 'Bob']);
    expect(elected([{ candidate: 'Ann', votes: 2 }, { candidate: 'Bob', votes: 2 }])).toEqual([]);
    expect(elected([{ party: 'Labour', votes: 2 }])).toEqual([]);
  });

  it('bears a single candidate, and no votes at all', () => {
    expect(reckoned([{ candidate: 'Ann', votes: 7 }])).toMatchObject({ majority: undefined, tied: false, swing: undefined });
    expect(reckoned([{ candidate: 'Ann', votes: 0 }, { candidate: 'Bob', votes: 0 }], { electorate: 0 })).toMatchObject({ total: 0, tied: false, turnout: undefined, majority: undefined });
  });
});
