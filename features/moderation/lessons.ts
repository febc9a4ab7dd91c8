import type { Transaction } from '#lib/db/client.ts';
import { plainText } from '#lib/html/text.ts';
import type { Judged, LastEntry } from './judged.ts';
import { learn } from './spam-words.ts';

/** What the spam filter is told of a comment; null is nothing, since what is removed for its tone is no spam. */
export type Lesson = 'spam' | 'ham' | null;

/** Teaches the spam filter what a decision says of each comment, in place of what an earlier one said. */
export async function teach(tx: Transaction, comments: readonly Judged[], last: Map<number, LastEntry>, lesson: Lesson): Promise<void> {
  const others = comments.filter(({ id }) => (last.get(id)?.learnt ?? null) !== lesson);
  // Words are learned in order within one call, and here there may be several: two moderators would wait for each other in a circle.
  if (others.length > 0) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('spam words'))`;
  for (const [before, unlearnt] of Map.groupBy(others, ({ id }) => last.get(id)?.learnt ?? null)) {
    if (before) await learn(tx, unlearnt.map(textOf), before, true);
  }
  if (lesson && others.length > 0) await learn(tx, others.map(textOf), lesson);
}

const textOf = ({ html }: Judged) => plainText(html);
