import { describe, expect, it } from 'vitest';
import { checks } from './checks.ts';
import { factsOf } from './facts-fixture.ts';
import { fingerprint } from './fingerprint.ts';
import { judge } from './judge.ts';
import { CHECKS, type CheckName, type Verdict } from './verdict.ts';

type Changes = Parameters<typeof factsOf>[0];
const settings = { bannedWords: ['cheap pills', 'casino*'], suspectedWords: ['crypto'] };
const said = 'The very same words as some time before.';
const now = factsOf({}).now;
const ago = (seconds: number, text = '') => ({ at: new Date(now.getTime() - seconds * 1_000), fingerprint: fingerprint(text) });

describe('a comment is judged', () => {
  it.each<[string, Changes, Verdict['status'], CheckName | null]>([
    ['an ordinary one', {}, 'APPROVED', null],
    ['with a banned word', { text: 'Buy CHEAP  pills', settings }, 'SPAM', 'bannedWords'],
    ['with a banned word in a disguise', { text: 'the best cаs1nоs', settings }, 'SPAM', 'bannedWords'],
    ['with a banned word in a hidden address', { links: ['https://casino.example/'], settings }, 'SPAM', 'bannedWords'],
    ['with a suspected word', { text: 'Try crypto!', settings }, 'PENDING', 'suspectedWords'],
    ['said again by the same account', { text: said, author: { recent: [ago(600, said)] } }, 'PENDING', 'repeated'],
    ['said a third time by the same account', { text: said, author: { recent: [ago(600, said), ago(900, said)] } }, 'SPAM', 'repeated'],
    ['said by another account too', { text: said, fingerprintSeenElsewhere: 1 }, 'PENDING', 'repeated'],
    ['said by several other accounts', { text: said, fingerprintSeenElsewhere: 2 }, 'SPAM', 'repeated'],
    ['too short to be a repetition', { text: 'I agree', author: { recent: [ago(600, 'I agree')] } }, 'APPROVED', null],
    ['a few seconds after the last one', { author: { recent: [ago(3_000), ago(4)] } }, 'PENDING', 'tooFast'],
    ['some seconds after the last one', { author: { recent: [ago(10)] } }, 'APPROVED', null],
    ['soon after the last one, where that is no matter', { author: { recent: [ago(0)] }, settings: { secondsBetween: 0 } }, 'APPROVED', null],
    ['of an account that is held always', { author: { heldAlways: true } }, 'PENDING', 'heldAlways'],
    ['where everything is held', { mode: 'HOLD_ALL' }, 'PENDING', 'holdAll'],
    ['of a newcomer', { author: { approvedComments: 0, accountAgeMs: 60_000 } }, 'PENDING', 'newcomer'],
    ['of a newcomer still', { author: { approvedComments: 2 }, settings: { holdFirst: 3 } }, 'PENDING', 'newcomer'],
    ['of a newcomer where newcomers are not held', { mode: 'AT_ONCE', author: { approvedComments: 0 } }, 'APPROVED', null],
    ['with as many links as are allowed', { links: ['a', 'b', 'c'] }, 'APPROVED', null],
    ['with more links', { links: ['a', 'b', 'c', 'd'] }, 'PENDING', 'links'],
    ['in capitals', { text: 'WHY DOES NOBODY EVER LISTEN TO ME?' }, 'PENDING', 'capitals'],
    ['with acronyms', { text: 'The NHS, the TUC and the BBC' }, 'APPROVED', null],
    ['that looks like spam', { spamScore: 0.96 }, 'SPAM', 'spamScore'],
    ['that may be spam', { spamScore: 0.85 }, 'PENDING', 'spamScore'],
    ['that Akismet calls spam', { akismet: 'spam' }, 'SPAM', 'akismet'],
    ['that Akismet calls none', { akismet: 'ham' }, 'APPROVED', null],
    ['of a newcomer, that looks like spam', { spamScore: 0.99, author: { approvedComments: 0 } }, 'SPAM', 'spamScore'],
  ])('%s', (_, changes, status, heldFor) => expect(judge(factsOf(changes))).toMatchObject({ status, heldFor }));

  it('and what each check found is kept, that of the deciding one and of the others', () => {
    const facts = factsOf({ text: 'Try crypto at the CASINO', settings, spamScore: 0.7, author: { approvedComments: 0, accountAgeMs: 5 * 60_000 } });
    expect(judge(facts)).toEqual({
      status: 'SPAM',
      heldFor: 'bannedWords',
      evidence: [
        { check: 'bannedWords', found: '“casino*”' },
        { check: 'spamScore', found: '70 of 100, by what moderators have decided so far' },
        { check: 'newcomer', found: 'No comment of this account approved so far; it is 5 minutes old' },
        { check: 'suspectedWords', found: '“crypto”' },
      ],
    });
  });

  it('and a note alone holds nothing', () => {
    expect(judge(factsOf({ spamScore: 0.7 }))).toMatchObject({ status: 'APPROVED', heldFor: null, evidence: [{ check: 'spamScore' }] });
  });

  it('with evidence of a size that can be kept', () => {
    const bannedWords = Array.from({ length: 500 }, (_, index) => `word${index}`);
    expect(judge(factsOf({ text: bannedWords.join(' '), settings: { bannedWords } })).evidence[0]?.found).toHaveLength(300);
  });
});

describe('a comment of those who write for the site', () => {
  const author = { role: 'AUTHOR', approvedComments: 0 } as const;

  it('is published at once, whatever else holds', () => {
    expect(judge(factsOf({ author, mode: 'HOLD_ALL', links: ['a', 'b', 'c', 'd'], spamScore: 0.99, akismet: 'spam' }))).toEqual({ status: 'APPROVED', heldFor: null, evidence: [] });
  });

  it('waits for a banned word or a moderator’s wish, and is never called spam', () => {
    expect(judge(factsOf({ author, text: 'No casino here', settings }))).toMatchObject({ status: 'PENDING', heldFor: 'bannedWords' });
    expect(judge(factsOf({ author: { ...author, heldAlways: true } }))).toMatchObject({ status: 'PENDING', heldFor: 'heldAlways' });
  });
});

it('every check stands in the list once', () => {
  expect(checks.map(({ name }) => name).toSorted()).toEqual(Object.keys(CHECKS).toSorted());
});
