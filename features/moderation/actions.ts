'use server';

import { refresh } from 'next/cache';
import { expireTags } from '#lib/cache/shared.ts';
import { goOn } from '#features/sessions/go-on.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { answerOf } from './answer.ts';
import { decideComments } from './decide.ts';
import { changeDiscussion } from './discussions.ts';
import { editComment } from './edit.ts';
import { markComment } from './marks.ts';
import { takeMeasure } from './people.ts';
import { isModerator } from './policy.ts';
import { commentDecision, discussionForm, editForm, markForm, measureForm, undoForm } from './schema.ts';
import { undoDecisions } from './undo.ts';

const VERBS = { approve: 'approved', spam: 'called spam', remove: 'removed', feature: 'featured', unfeature: 'no longer featured', close: 'thread closed', open: 'thread opened' } as const;
const MEASURED = { warn: 'Warned.', suspend: 'Suspended.', ban: 'Banned.', lift: 'Let back in.', hold: 'Every comment of theirs waits from now on.', unhold: 'Their comments wait no longer.', clear: 'Done.' } as const;

/** Approves comments, calls them spam, or removes them. */
export const decide = viewerAction(commentDecision, isModerator, async ({ next, comment: comments, decision, reason }, { actor, now }) => {
  const outcome = await decideComments(actor, { comments, decision, reason }, now);
  refresh();
  return goOn(answerOf(outcome, VERBS[decision]), next);
});

/** Takes decisions back. */
export const undo = viewerAction(undoForm, isModerator, async ({ entry }, { actor, now }) => {
  const { undo: _, ...answer } = answerOf(await undoDecisions(actor, entry, now), 'back as before');
  refresh();
  return answer.formError ? answer : { done: 'Taken back.' };
});

/** Features a comment, or closes its thread; and the other way round. */
export const mark = viewerAction(markForm, isModerator, async ({ next, ...input }, { actor, now }) => {
  refresh();
  return goOn(answerOf(await markComment(actor, input, now), VERBS[input.mark]), next);
});

/** Changes what a comment says. */
export const edit = viewerAction(editForm, isModerator, async ({ next, ...input }, { actor, now }) => {
  refresh();
  return goOn(answerOf(await editComment(actor, input, now), 'edited'), next);
});

/** Warns, suspends or bans somebody, has their comments wait, or lets them back in. */
export const measure = viewerAction(measureForm, isModerator, async ({ next, ...taken }, { actor, now }) => {
  const measured = await takeMeasure(actor, taken, now);
  refresh();
  if (!measured.ok) return { formError: measured.refusal };
  expireTags(measured.tags);
  const removed = measured.removed > 0 ? ` ${measured.removed} comments removed.` : '';
  return goOn({ done: MEASURED[taken.measure] + removed, undo: measured.entries }, next);
});

/** Opens or closes a post's discussion, and says what happens to new comments under it. */
export const setDiscussion = viewerAction(discussionForm, isModerator, async (input, { actor, now }) => {
  const answer = answerOf(await changeDiscussion(actor, input, now), 'saved');
  refresh();
  return answer.formError ? answer : { done: 'Saved.' };
});
