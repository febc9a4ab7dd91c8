import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import type { CommentStatus } from '#generated/prisma/enums.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { lockDiscussions, setCommentStatus } from '#features/comments/standing.ts';
import { decidedMeanwhile, lastEntries, readJudged, type Judged, type LastEntry } from './judged.ts';
import { teach, type Lesson } from './lessons.ts';
import { readModerator, type Moderator } from './moderator.ts';
import { NOT_A_MODERATOR, nothingDone, type Missed, type Outcome } from './outcome.ts';
import { canTakeDown } from './policy.ts';
import { settleReports } from './reports.ts';
import type { CommentDecision, Decision, Seen } from './schema.ts';
import { tellAuthors } from './tell.ts';

const STATUS = { approve: 'APPROVED', spam: 'SPAM', remove: 'REMOVED' } as const satisfies Record<Decision, CommentStatus>;
const LESSON = { approve: 'ham', spam: 'spam', remove: null } as const satisfies Record<Decision, Lesson>;

/**
 * Approves comments (which also brings removed ones back), puts them with the spam, or removes them. Their reports are
 * settled by it, their authors told, and the spam filter learns. A comment that somebody else has decided about since it
 * was seen is left alone, and so is one that says something else by now: of two moderators at once the second hears of the first.
 */
export async function decideComments(actor: Actor, { comments, decision, reason }: CommentDecision, now: Date): Promise<Outcome> {
  const seen = new Map(comments.map((comment) => [comment.id, comment]));
  const ids = [...seen.keys()];
  return database().$transaction(async (tx) => {
    const moderator = await readModerator(tx, actor);
    if (!moderator) return nothingDone(ids.map((id) => ({ id, why: NOT_A_MODERATOR })));
    await lockDiscussions(tx, ids);
    const [judged, last] = [await readJudged(tx, ids), await lastEntries(tx, ids)];
    const missed = missedOf(moderator, decision, { seen, judged, last });
    const left = new Set(missed.map(({ id }) => id));
    const open = judged.filter(({ id }) => !left.has(id));
    return { ...(await decide(tx, actor, { open, last, decision, reason }, now)), missed };
  }, DECISION);
}

/** A hundred comments under as many posts are recounted within this. */
const DECISION = { timeout: 20_000, maxWait: 5_000 };

type Work = { open: readonly Judged[]; last: Map<number, LastEntry>; decision: Decision; reason: string };

async function decide(tx: Transaction, actor: Actor, { open, last, decision, reason }: Work, now: Date): Promise<Omit<Outcome, 'missed'>> {
  const ids = open.map(({ id }) => id);
  if (ids.length === 0) return { done: [], entries: [], tags: [] };
  const { tags } = await setCommentStatus(tx, ids, STATUS[decision]);
  const reports = await settleReports(tx, actor, ids, now);
  await teach(tx, open, last, LESSON[decision]);
  const entries = await recordAudits(tx, open.map(({ id, status, userId }) => ({
    actor,
    action: decision === 'approve' && status === 'REMOVED' ? 'comment.restore' : `comment.${decision}`,
    subject: 'comment',
    subjectId: id,
    details: { reason, userId, from: status, to: STATUS[decision], reports: reports.get(id) ?? [], learnt: LESSON[decision], learntBefore: last.get(id)?.learnt ?? null },
  })), now);
  await tellAuthors(tx, actor, open.map((comment, index) => ({ ...comment, entry: entries[index] })), { decision, reason }, now);
  await announceTags(tx, tags);
  return { done: ids, entries: entries.map(String), tags };
}

type Circumstances = { seen: Map<number, Seen>; judged: readonly Judged[]; last: Map<number, LastEntry> };

/** Which comments are left alone, and why. */
function missedOf(moderator: Moderator, decision: Decision, { seen, judged, last }: Circumstances): Missed[] {
  const standing = new Map(judged.map((comment) => [comment.id, comment]));
  return [...seen.values()].flatMap((was) => {
    const comment = standing.get(was.id);
    const why = comment ? whyMissed(moderator, decision, { was, comment, last: last.get(was.id) }) : 'This one is no longer there.';
    return why ? [{ id: was.id, why }] : [];
  });
}

function whyMissed(moderator: Moderator, decision: Decision, { was, comment, last }: { was: Seen; comment: Judged; last: LastEntry | undefined }): string | null {
  const { status, openReports, editedAt, user } = comment;
  if (status === 'DELETED') return 'Its author has deleted it.';
  if (status !== was.status || (was.reported && openReports === 0)) return decidedMeanwhile(last);
  if (editedAt?.getTime() !== was.editedAt?.getTime()) return 'Its text has changed since you saw it: please read it again.';
  if (status === STATUS[decision] && openReports === 0) return last ? decidedMeanwhile(last) : 'It stands like that already.';
  if (decision !== 'approve' && !canTakeDown(moderator, user)) return 'Its author’s role is not below yours.';
  return null;
}
