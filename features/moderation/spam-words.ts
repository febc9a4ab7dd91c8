import type { Transaction } from '#lib/db/client.ts';
import { spamProbability, wordsToLearn, type WordCounts } from './bayes.ts';

/** The word that counts the comments themselves. */
const COMMENTS = '';

/** How much a comment is like the spam that moderators have met, from 0 to 1; null until enough was learned. One query. */
export async function spamScore(db: Pick<Transaction, '$queryRaw'>, text: string): Promise<number | null> {
  const words = [COMMENTS, ...wordsToLearn(text)];
  const rows = await db.$queryRaw<(WordCounts & { word: string })[]>`SELECT "word", "spam", "ham" FROM "SpamWord" WHERE "word" = ANY(${words}::text[])`;
  const comments = rows.find(({ word }) => word === COMMENTS) ?? { spam: 0, ham: 0 };
  return spamProbability(rows.filter(({ word }) => word !== COMMENTS), comments);
}

/**
 * Learns that a comment is spam, or none; with `undo`, forgets that it was said so. Pass what `spamScore` is asked with. In
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
