import { database } from '#lib/db/client.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { Person } from '#features/audit/actor.ts';
import type { PostChangeInput } from './change-schema.ts';
import { startDraft } from './draft.ts';
import { savePost } from './save.ts';
import { changePost, type Change } from './status.ts';
import type { Verb } from './verb-names.ts';

export const now = new Date('2026-11-25T12:00:00Z');
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** Empties what a test of the newsroom writes. */
export async function emptyNewsroom(): Promise<void> {
  const db = database();
  await db.post.deleteMany();
  await db.redirect.deleteMany();
  await db.author.deleteMany();
  await db.user.deleteMany();
  await db.category.deleteMany();
  await db.tag.deleteMany();
  await db.auditEntry.deleteMany();
}

/** Somebody with an account of that role. */
export async function somebody(name: string, role: Role): Promise<Person> {
  const { id } = await database().user.create({ data: { email: `${name.toLowerCase()}@example.org`, name, role }, select: { id: true } });
  return { userId: id, name };
}

/** A draft of theirs with a title and a text; its version is 2. */
export async function draftOf(person: Person, { title = 'The price of rain', source = '<p>It falls on everyone.</p>', ...more }: PostChangeInput = {}, kind: 'POST' | 'PAGE' = 'POST'): Promise<number> {
  const draft = await startDraft(person, kind, now);
  if (!draft.ok) throw new Error(draft.refusal);
  const saved = await savePost(person, { postId: draft.id, version: 1, title, source, ...more }, now);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return draft.id;
}

export async function postNow(id: number) {
  return database().post.findUniqueOrThrow({ where: { id } });
}

/** Saves over whatever stands there now. */
export async function change(person: Person, postId: number, input: PostChangeInput, at = now) {
  return savePost(person, { postId, version: (await postNow(postId)).version, ...input }, at);
}

const does = (verb: Verb) => (person: Person, wanted: Change, at: Date) => changePost(person, verb, wanted, at);
export const submitPost = does('submit');
export const takeBackPost = does('takeBack');
export const publishPost = does('publish');
export const schedulePost = does('schedule');
export const unpublishPost = does('unpublish');
export const binPost = does('bin');
export const restorePost = does('restore');
