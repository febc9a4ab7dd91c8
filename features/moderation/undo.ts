import { announceTags } from '#lib/cache/announce.ts';
import { database } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { readEntries } from './undo-entries.ts';
import { undoAboutComments } from './undo-comments.ts';
import { undoAboutPeople } from './undo-people.ts';
import { readModerator } from './moderator.ts';
import { NOT_A_MODERATOR, nothingDone, type Outcome } from './outcome.ts';

/**
 * Takes decisions back: what they changed is as it was, settled reports are open again, the spam filter forgets, and what
 * has not been mailed is not told. A decision that another one followed stays. `entryIds` are the log's.
 */
export async function undoDecisions(actor: Actor, entryIds: readonly string[], now: Date): Promise<Outcome> {
  return database().$transaction(async (tx) => {
    const moderator = await readModerator(tx, actor);
    if (!moderator) return nothingDone([{ id: 0, why: NOT_A_MODERATOR }]);
    const entries = await readEntries(tx, entryIds);
    const comments = await undoAboutComments(tx, { actor, moderator, entries: entries.filter(({ subject }) => subject === 'comment') }, now);
    const people = await undoAboutPeople(tx, { actor, moderator, entries: entries.filter(({ subject }) => subject === 'user') }, now);
    const tags = [...comments.tags, ...people.tags];
    await announceTags(tx, tags);
    return { done: comments.done, entries: [...comments.entries, ...people.entries], missed: [...comments.missed, ...people.missed], tags };
  }, { timeout: 30_000 });
}
