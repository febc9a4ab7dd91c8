import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { editComment } from './edit.ts';
import { emptySite, later, newPost, noon, person, told, write } from './moderation-fixture.ts';

useTestDatabase();
beforeEach(emptySite);

const row = (id: number) => database().comment.findUniqueOrThrow({ where: { id }, select: { source: true, html: true, editedAt: true, revisions: { select: { source: true, editorId: true } } } });

describe('an edit by a moderator', () => {
  it('keeps the old text, marks the comment as edited, and tells its author why', async () => {
    const [ed, ann, post] = [await person('Ed', 'EDITOR'), await person('Ann'), await newPost()];
    const [id = 0] = await write(post, { userId: ann.id, status: 'APPROVED', source: 'Call 020 7946 0000' });
    await database().comment.update({ where: { id }, data: { markdown: true } });
    expect(await editComment(ed, { id, source: 'Call **somebody**', was: 'Call 020 7946 0000\r\n', reason: 'A private number.' }, noon)).toMatchObject({ done: [id], tags: [`discussion:${post}`, 'comments'] });
    expect(await row(id)).toEqual({ source: 'Call **somebody**', html: '<p>Call <strong>somebody</strong></p>', editedAt: noon, revisions: [{ source: 'Call 020 7946 0000', editorId: ed.id }] });
    expect((await told(ann.id)).map(({ details }) => details)).toEqual([{ decision: 'edit', reason: 'A private number.' }]);
  });

  it('leaves an imported comment HTML, made safe', async () => {
    const [ed, post] = [await person('Ed', 'EDITOR'), await newPost()];
    const [id = 0] = await write(post, { source: '<p>Old</p>' });
    await editComment(ed, { id, source: '<p>New<script>alert(1)</script></p>', was: '<p>Old</p>', reason: '' }, noon);
    expect((await row(id)).html).toBe('<p>New</p>');
  });

  it('is not made over another one that was not seen, nor by whoever stands no higher', async () => {
    const [ed, other, post] = [await person('Ed', 'EDITOR'), await person('Other', 'EDITOR'), await newPost()];
    const [id = 0, foreign = 0] = await write(post, { source: 'One' }, { userId: other.id, source: 'Mine' });
    await editComment(other, { id, source: 'Two', was: 'One', reason: '' }, noon);
    expect((await editComment(ed, { id, source: 'Three', was: 'One', reason: '' }, later(1))).missed).toEqual([{ id, why: 'Other edited this one meanwhile.' }]);
    expect((await editComment(ed, { id: foreign, source: 'Yours', was: 'Mine', reason: '' }, later(1))).done).toEqual([]);
    expect((await row(id)).source).toBe('Two');
  });
});
