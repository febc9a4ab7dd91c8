import { Prisma } from '#generated/prisma/client.ts';
import type { Transaction } from '#lib/db/client.ts';
import { spamProbability, wordsToLearn, type WordCounts } from './bayes.ts';

/** The word that counts the comments themselves. */
const COMMENTS = '';

/** What was learned of a text's words. */
export type LearnedWords = (WordCounts & { word: string })[];

/** The words to ask for before a text is scored. */
export const wordsAsked = (text: string): string[] => [COMMENTS, ...wordsToLearn(text)];

/** What was learned of words (text[]), as an expression for a question that asks for more besides: JSON, a LearnedWords. */
export function learnedWords(words: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('word', "word", 'spam', "spam", 'ham', "ham")), '[]') FROM "SpamWord" WHERE "word" = ANY(${words}))`;
}

/** How much a comment is like the spam that moderators have met, from 0 to 1; null until enough was learned. */
export function spamScore(learned: LearnedWords): number | null {
  const comments = learned.find(({ word }) => word === COMMENTS) ?? { spam: 0, ham: 0 };
  return spamProbability(learned.filter(({ word }) => word !== COMMENTS), comments);
}

/**
 * Learns that a comment is spam, or none; with `undo`, forgets that it was said so. Pass what `wordsAsked` is asked with. In
 * order of the words, so that two moderators never wait for each other in a circle; who decides on many comments in one
 * transaction passes them all at once.
 */
export async function learn(tx: Transaction, text: string | readonly string[], as: 'spam' | 'ham', undo = false): Promise<void> {
  const texts = typeof text === 'string' ? [text] : text;
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((each) => [COMMENTS, ...wordsToLearn(each)])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sign = undo ? -1 : 1;
  const [spam, ham] = as === 'spam' ? [sign, 0] : [0, sign];
  const words = [...counts.keys()];
  const times = [...counts.values()];
  await tx.$executeRaw`
    INSERT INTO "SpamWord" AS known ("word", "spam", "ham")
    SELECT w."word", w."times" * ${spam}::int, w."times" * ${ham}::int FROM unnest(${words}::text[], ${times}::int[]) AS w("word", "times")
    ORDER BY w."word" COLLATE "C"
    ON CONFLICT ("word") DO UPDATE SET "spam" = greatest(0, known."spam" + excluded."spam"), "ham" = greatest(0, known."ham" + excluded."ham")`;
}
