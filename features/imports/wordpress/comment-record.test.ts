import { describe, expect, it } from 'vitest';
import type { PlannedComment } from '../planned.ts';
import { exportComment, importedComment, type CommentColumns } from './comment-record.ts';
import type { ExportComment } from './export-item.ts';
import { planComments } from './plan-comments.ts';

const plain: ExportComment = {
  legacyId: 31, parentId: null, authorName: 'Bea', authorEmail: 'bea@wharf.example', authorUrl: '', date: '2012-03-04 11:00:00', dateGmt: '2012-03-04 11:00:00',
  content: 'Shame on them.\nTruly.\n\nStill.', approved: '1', type: 'comment', userId: null, authorIp: '', meta: [],
};

describe('a comment of an export', () => {
  it('needs nothing beside its row where that says it all', () => {
    const row = rowOf(plain);
    expect(importedComment(plain, row)).toBeNull();
    expect(exportComment(row, null)).toEqual(plain);
  });

  it.each<[string, Partial<ExportComment>]>([
    ['where and when it was sent', { authorIp: '192.0.2.7', date: '2012-03-04 12:00:00', userId: 3 }],
    ['what was typed', { content: '<p>One</p>\r\n"Two" <b>x\n\n\n  y' }],
    ['an odd name and link', { authorName: 'O&amp;M <i>', authorUrl: 'http://om.example' }],
    ['a link that is none', { authorUrl: 'http://' }],
    ['an odd state', { approved: 'post-trashed' }],
    ['a type of a plugin', { type: 'order_note' }],
    ['an old export’s type', { type: '' }],
    ['a pingback', { type: 'pingback', approved: 'spam' }],
    ['no dates', { date: null, dateGmt: null }],
    ['no number', { legacyId: null }],
    ['a parent that is not there', { parentId: 9 }],
    ['meta', { meta: [{ key: 'akismet', value: ' a:0:{} ' }] }],
    ['nothing at all', { content: '', authorName: '', authorEmail: '' }],
  ])('comes back just as it was: %s', (_, odd) => {
    const comment = { ...plain, ...odd };
    const row = rowOf(comment);
    const imported = importedComment(comment, row);
    expect(exportComment(row, imported)).toEqual(comment);
    expect(exportComment(row, JSON.parse(JSON.stringify(imported)))).toEqual(comment);
  });

  it('has the text and the state that it was given here since', () => {
    const comment = { ...plain, content: '"Odd"  <b>', approved: 'approve' };
    const row = rowOf(comment);
    const imported = importedComment(comment, row);
    expect(exportComment({ ...row, status: 'SPAM' }, imported).approved).toBe('spam');
    expect(exportComment({ ...row, source: '<p>Mended</p>\n', editedAt: new Date() }, imported).content).toBe('Mended');
  });
});

function rowOf(comment: ExportComment): CommentColumns {
  const [plan] = planComments([comment], new Date(0));
  if (!plan) throw new Error('There is no plan.');
  return columnsOf(plan);
}

function columnsOf({ legacyId, parentLegacyId, name, email, url, source, createdAt, status, kind }: PlannedComment): CommentColumns {
  return { legacyId, parentLegacyId, guestName: name, guestEmail: email, guestLink: url, source, createdAt, editedAt: null, status, kind };
}
