import { beforeEach, describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { inRenderScope } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import type { Role } from '#generated/prisma/enums.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { discussionSettings, wordsTyped, type DiscussionSettingsInput } from './discussion.ts';
import { saveDiscussionSettings, SettingsError } from './discussion-commands.ts';
import { getDiscussionSettings, readDiscussionSettings } from './discussion-queries.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const machine = { userId: null, name: 'a command' };
const save = (input: DiscussionSettingsInput, actor: { userId: string | null; name: string } = machine) =>
  database().$transaction((tx) => saveDiscussionSettings(tx, actor, input, now));
const log = () => database().auditEntry.findMany({ select: { action: true, details: true }, orderBy: { id: 'asc' } });

beforeEach(async () => {
  await database().setting.deleteMany();
  await database().auditEntry.deleteMany();
});

describe('how the site discusses', () => {
  it('has defaults in an empty database', async () => {
    expect(await getDiscussionSettings()).toEqual({
      mode: 'HOLD_NEWCOMERS', holdFirst: 1, closeAfterDays: null, maxLinks: 3, bannedWords: [], suspectedWords: [], reportsToHide: 3, secondsBetween: 10,
    });
  });

  it('is changed in part, and every change is written down', async () => {
    expect(await save({ mode: 'AT_ONCE', bannedWords: ['casino', ' cheap pills '] })).toEqual(['discussion-settings']);
    expect(await save({ maxLinks: 1, bannedWords: ['casino', 'viagra'] })).toEqual(['discussion-settings']);
    expect(await getDiscussionSettings()).toMatchObject({ mode: 'AT_ONCE', maxLinks: 1, bannedWords: ['casino', 'viagra'], holdFirst: 1 });
    expect(await log()).toEqual([
      { action: 'settings.discussion', details: { mode: { from: 'HOLD_NEWCOMERS', to: 'AT_ONCE' }, bannedWords: { added: 2, removed: 0, first: ['casino', 'cheap pills'] } } },
      { action: 'settings.discussion', details: { maxLinks: { from: 3, to: 1 }, bannedWords: { added: 1, removed: 1, first: ['viagra', 'cheap pills'] } } },
    ]);
  });

  it('saved as it was is no change', async () => {
    await save({ maxLinks: 1 });
    expect(await save({ maxLinks: 1 })).toEqual([]);
    expect(await log()).toHaveLength(1);
  });

  it.each<[string, DiscussionSettingsInput]>([
    ['too many words', { bannedWords: Array.from({ length: 50_001 }, (_, index) => `w${index}`) }],
    ['too long a word', { suspectedWords: ['x'.repeat(101)] }],
    ['a number out of bounds', { reportsToHide: 0 }],
  ])('refuses %s', async (_, input) => {
    await expect(save(input)).rejects.toBeInstanceOf(ZodError);
    expect(await getDiscussionSettings()).toEqual(discussionSettings.parse({}));
  });

  it('is for editors to change, not for authors, nor for a suspended editor', async () => {
    const person = (role: Role, standing: 'ACTIVE' | 'SUSPENDED' = 'ACTIVE') =>
      database().user.create({ data: { email: `${role}-${standing}@example.org`, role, standing }, select: { id: true } });
    const [author, editor, suspended] = [await person('AUTHOR'), await person('EDITOR'), await person('EDITOR', 'SUSPENDED')];
    await expect(save({ maxLinks: 0 }, { userId: author.id, name: 'A' })).rejects.toBeInstanceOf(SettingsError);
    await expect(save({ maxLinks: 0 }, { userId: suspended.id, name: 'S' })).rejects.toBeInstanceOf(SettingsError);
    expect(await save({ maxLinks: 0 }, { userId: editor.id, name: 'E' })).toHaveLength(1);
  });

  it('is parsed once, however often it is asked for, and fresh after each change', async () => {
    await save({ bannedWords: ['casino'] });
    const first = await readDiscussionSettings(database());
    expect(await readDiscussionSettings(database())).toBe(first);
    await save({ bannedWords: ['roulette'] });
    expect((await readDiscussionSettings(database())).bannedWords).toEqual(['roulette']);
  });

  it('that was not committed is not kept', async () => {
    await save({ maxLinks: 1 });
    const undone = database().$transaction(async (tx) => {
      await saveDiscussionSettings(tx, machine, { maxLinks: 50 }, now);
      expect((await readDiscussionSettings(tx)).maxLinks).toBe(50);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await readDiscussionSettings(database())).maxLinks).toBe(1);
  });

  it('expires the pages that show it', async () => {
    const { result, scope } = inRenderScope(() => getDiscussionSettings());
    await result;
    expect([...scope.tags]).toEqual(['discussion-settings']);
  });
});

it('a list is typed one word or phrase a line', () => {
  expect(wordsTyped(' casino \r\n\r\ncheap pills\ncasino\n')).toEqual(['casino', 'cheap pills']);
});
