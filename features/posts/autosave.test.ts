import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { autosavePost } from './autosave.ts';
import { change, draftOf, emptyNewsroom, later, now, postNow, publishPost, somebody } from './newsroom-fixture.ts';
import { leavePost, takeOver } from './presence.ts';

useTestDatabase();

let ada: Person;
let eve: Person;
let id: number;
beforeEach(async () => {
  await emptyNewsroom();
  ada = await somebody('Ada', 'AUTHOR');
  eve = await somebody('Eve', 'EDITOR');
  id = await draftOf(ada);
});

const typed = { title: 'Typed', excerpt: '', source: '<p>Typed</p>' };
const autosaves = () => database().revision.findMany({ where: { postId: id, kind: 'AUTOSAVE' }, orderBy: { id: 'asc' }, select: { userId: true, source: true, version: true } });

describe('what is typed and not saved', () => {
  it('is kept once a person, beside the post, which stays as it is', async () => {
    await Promise.all([1, 2, 3].map(() => autosavePost(ada, { postId: id, version: 2, text: typed }, now)));
    await autosavePost(ada, { postId: id, version: 2, text: { ...typed, source: '<p>More</p>' } }, later(1));
    await autosavePost(eve, { postId: id, version: 2, text: typed }, later(1));
    expect(await autosaves()).toEqual([{ userId: ada.userId, source: '<p>More</p>', version: 2 }, { userId: eve.userId, source: '<p>Typed</p>', version: 2 }]);
    expect(await postNow(id)).toMatchObject({ title: 'The price of rain', version: 2 });
  });

  it('is forgotten once it is saved, by whoever saved alone', async () => {
    await autosavePost(ada, { postId: id, version: 2, text: typed }, now);
    await autosavePost(eve, { postId: id, version: 2, text: typed }, now);
    await change(ada, id, typed);
    expect((await autosaves()).map(({ userId }) => userId)).toEqual([eve.userId]);
  });

  it('is refused to whoever may not write there, and to an author once it is published', async () => {
    expect(await autosavePost(await somebody('Bob', 'AUTHOR'), { postId: id, version: 2, text: typed }, now)).toMatchObject({ ok: false });
    await publishPost(eve, { postId: id }, now);
    expect(await autosavePost(ada, { postId: id, version: 2, text: typed }, now)).toMatchObject({ ok: false });
    expect(await autosaves()).toEqual([]);
  });

  it('tells of a version that its writer has not seen, and whose it is', async () => {
    await change(eve, id, { title: 'Eve’s' });
    expect(await autosavePost(ada, { postId: id, version: 2, text: typed }, now)).toMatchObject({ ok: true, newer: { version: 3, by: 'Eve' } });
  });
});

describe('whoever opens a post', () => {
  it('is told who is in it and since when, until they are gone', async () => {
    const look = (person: Person, minutes: number) => autosavePost(person, { postId: id, version: 2 }, later(minutes));
    expect(await look(ada, 0)).toMatchObject({ presence: { mine: true } });
    expect(await look(ada, 0.5)).toMatchObject({ presence: { mine: true } });
    expect(await look(eve, 0.6)).toMatchObject({ presence: { mine: false, name: 'Ada', since: now } });
    expect(await look(eve, 2)).toMatchObject({ presence: { mine: true } });
  });

  it('may take over, of which the other is told', async () => {
    await autosavePost(ada, { postId: id, version: 2 }, now);
    expect(await takeOver(eve, id, later(0.1))).toEqual({ ok: true });
    expect(await autosavePost(ada, { postId: id, version: 2, text: typed }, later(0.2))).toMatchObject({ presence: { mine: false, name: 'Eve' } });
    expect(await autosaves()).toHaveLength(1); // nothing of theirs is lost
    await leavePost(eve, id);
    expect(await autosavePost(ada, { postId: id, version: 2 }, later(0.3))).toMatchObject({ presence: { mine: true } });
  });
});
