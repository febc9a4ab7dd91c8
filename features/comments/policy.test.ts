import { describe, expect, it } from 'vitest';
import { canBeAnswered, canDelete, canEdit, canModerate, canRecommend, canReport, canSee, closedBy, isMember, textRefusal } from './policy.ts';

const now = new Date('2026-11-25T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const [reader, other, author, editor, admin] = (['READER', 'READER', 'AUTHOR', 'EDITOR', 'ADMIN'] as const).map((role, index) => ({ id: `${index}`, role }));
const everybody = [null, reader, other, author, editor, admin].map((viewer) => viewer ?? null);
const comment = (status: 'APPROVED' | 'PENDING' | 'SPAM' | 'REMOVED' | 'DELETED', minutes = 0, kind: 'COMMENT' | 'PINGBACK' = 'COMMENT') => ({ userId: '0', status, kind, createdAt: ago(minutes) });
const who = (may: (viewer: (typeof everybody)[number]) => boolean) => everybody.map(may);
const [nobody, itsAuthor, othersOnly, anybody] = [[false, false, false, false, false, false], [false, true, false, false, false, false], [false, false, true, true, true, true], [true, true, true, true, true, true]];

describe('who may do what with a comment', () => {
  it.each([
    ['APPROVED', itsAuthor, itsAuthor, othersOnly, anybody],
    ['PENDING', itsAuthor, itsAuthor, nobody, itsAuthor],
    ['SPAM', itsAuthor, itsAuthor, nobody, itsAuthor],
    ['REMOVED', nobody, nobody, nobody, nobody],
    ['DELETED', nobody, nobody, nobody, nobody],
  ] as const)('of the status %s', (status, edit, remove, recommend, see) => {
    expect(who((viewer) => canEdit(viewer, comment(status), now))).toEqual(edit);
    expect(who((viewer) => canDelete(viewer, comment(status, 99_999)))).toEqual(remove);
    expect(who((viewer) => canRecommend(viewer, comment(status)))).toEqual(recommend);
    expect(who((viewer) => canReport(viewer, comment(status)))).toEqual(recommend);
    expect(who((viewer) => canSee(viewer, comment(status)))).toEqual(see);
    expect(canBeAnswered(comment(status))).toBe(status === 'APPROVED');
  });

  it('ends for its author’s changes after fifteen minutes', () => {
    expect([14.9, 15, 16].map((minutes) => canEdit(reader ?? null, comment('APPROVED', minutes), now))).toEqual([true, false, false]);
  });

  it('is nothing to a pingback', () => {
    expect([canBeAnswered(comment('APPROVED', 0, 'PINGBACK')), canRecommend(other ?? null, comment('APPROVED', 0, 'PINGBACK'))]).toEqual([false, false]);
  });

  it('is more for editors and admins', () => {
    expect(who(canModerate)).toEqual([false, false, false, false, true, true]);
  });
});

describe('a discussion', () => {
  it.each([
    ['OPEN', null, 99_999, null], ['OPEN', 2, 2 * 1_440 - 1, null], ['OPEN', 2, 2 * 1_440, 'old'], ['MEMBERS', 2, 2 * 1_440, 'old'],
    ['MEMBERS', null, 99_999, null], ['CLOSED', null, 0, 'closed'], ['CLOSED', 1, 99_999, 'closed'],
  ] as const)('%s that closes after %s days is, after %s minutes, closed by %s', (commentMode, days, minutes, closed) => {
    expect(closedBy({ commentMode, publishedAt: ago(minutes) }, days, now)).toBe(closed);
  });

  it('has members: of a day and an approved comment, or on the staff', () => {
    const writer = (role: 'READER' | 'AUTHOR', days: number, approvedComments: number) => isMember({ role, createdAt: ago(days * 1_440 + 1), approvedComments }, now);
    expect([writer('READER', 1, 1), writer('READER', 0, 1), writer('READER', 1, 0), writer('AUTHOR', 0, 0)]).toEqual([true, false, false, true]);
  });
});

describe('a text', () => {
  it.each([['', 'empty'], ['\n \t', 'empty'], ['x', null], ['x'.repeat(10_000), null], ['x'.repeat(10_001), 'long']] as const)('is refused by its length alone', (source, refusal) => {
    expect(textRefusal(source)).toBe(refusal);
  });
});
