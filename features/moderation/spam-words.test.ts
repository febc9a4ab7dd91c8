import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { learn, learnedWords, spamScore, wordsAsked, type LearnedWords } from './spam-words.ts';

useTestDatabase();

async function score(text: string) {
  const [row] = await database().$queryRaw<{ learned: LearnedWords }[]>`SELECT ${learnedWords(Prisma.sql`${wordsAsked(text)}::text[]`)} AS "learned"`;
  return spamScore(row?.learned ?? []);
}

const teach = (text: string | string[], as: 'spam' | 'ham', undo?: boolean) => database().$transaction((tx) => learn(tx, text, as, undo));
const counts = async (word: string) => database().spamWord.findUnique({ where: { word }, select: { spam: true, ham: true } });
const SPAM = ['casino bonus online win money', 'cheap pills online order today', 'win money casino jackpot', 'order cheap watches online today'];
const HAM = ['the council voted for the budget', 'miners and the labour movement', 'the minister promised houses', 'a vote in the council about houses'];

beforeEach(() => database().spamWord.deleteMany());

describe('what moderators decide', () => {
  it('teaches what spam is', async () => {
    expect(await score('casino bonus')).toBeNull();
    for (const text of SPAM) for (let time = 0; time < 5; time++) await teach(text, 'spam');
    expect(await score('casino bonus')).toBeNull();
    for (const text of HAM) for (let time = 0; time < 5; time++) await teach(text, 'ham');
    expect(await score('Win money, order at an online casino today')).toBeGreaterThan(0.95);
    expect(await score('The council promised the miners houses')).toBeLessThan(0.2);
    expect(await score('Nothing known')).toBe(0.5);
  });

  it('is forgotten when it is undone, and never counted below nothing', async () => {
    await teach('casino bonus', 'spam');
    await teach('casino club', 'spam');
    await teach('casino bonus', 'spam', true);
    expect(await counts('casino')).toEqual({ spam: 1, ham: 0 });
    expect(await counts('')).toEqual({ spam: 1, ham: 0 });
    await teach('never learned', 'ham', true);
    await teach('never learned', 'ham', true);
    expect((await database().spamWord.findMany({ where: { OR: [{ ham: { gt: 0 } }, { spam: { gt: 1 } }] } }))).toEqual([]);
    await teach('never learned', 'ham');
    expect(await counts('learned')).toEqual({ spam: 0, ham: 1 });
  });

  it('on many comments at once counts each of them', async () => {
    await teach(['casino casino bonus', 'casino club'], 'spam');
    expect(await counts('')).toEqual({ spam: 2, ham: 0 });
    expect(await counts('casino')).toEqual({ spam: 2, ham: 0 });
  });

  it('at the same time by several is all counted, and none waits for another in a circle', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    const shuffled = (by: number) => words.map((_, index) => words[(index * by) % words.length]).join(' ');
    await Promise.all([7, 11, 13, 17, 19, 23, 29, 31].map((by) => teach(shuffled(by), by % 4 === 3 ? 'spam' : 'ham')));
    const { spam = 0, ham = 0 } = (await counts('word1')) ?? {};
    expect(spam + ham).toBe(8);
  });
});
