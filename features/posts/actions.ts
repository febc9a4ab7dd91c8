'use server';

import { refresh } from 'next/cache';
import type { FormState } from '#lib/form-action.ts';
import { expireTags } from '#lib/cache/shared.ts';
import { goOn } from '#features/sessions/go-on.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { autosavePost, discardAutosave } from './autosave.ts';
import { changePosts, filePosts, type BulkOutcome } from './bulk.ts';
import { deletePost } from './delete.ts';
import { startDraft } from './draft.ts';
import { autosaveForm, deleteForm, draftForm, fieldOf, fileForm, postForm, restoreForm, saveForm, undoForm, verbForm } from './forms.ts';
import type { Refused } from './held-post.ts';
import { canPublish, canWrite } from './policy.ts';
import { leavePost, takeOver } from './presence.ts';
import { sharePreview, withdrawPreview } from './preview.ts';
import { restoreRevision } from './restore.ts';
import { savePost, type SaveOutcome } from './save.ts';
import { changePost } from './status.ts';
import { undoChanges } from './undo.ts';
import { DONE } from './verb-names.ts';

/** Begins a post or page, and leads to where it is written. */
export const begin = viewerAction(draftForm, canWrite, async ({ kind }, { actor, now }) => {
  const draft = await startDraft(actor, kind, now);
  return draft.ok ? goOn({}, `/admin/posts/${draft.id}/`) : refused(draft);
});

/** Saves what was changed of a post; where somebody else saved meanwhile, tells their text instead. */
export const save = viewerAction(saveForm, canWrite, async (change, { actor, now }) => saved(await savePost(actor, change, now)));

/** Saves a post with an earlier text of its own. */
export const restoreText = viewerAction(restoreForm, canWrite, async (revision, { actor, now }) => {
  const state = saved(await restoreRevision(actor, revision, now));
  refresh();
  return state.done ? { ...state, done: 'Restored. What stood there before is a revision now.' } : state;
});

/** Keeps what is typed and not saved, and hears who else is there. */
export const autosave = viewerAction(autosaveForm, canWrite, async (typed, { actor, now }) => {
  const kept = await autosavePost(actor, typed, now);
  if (!kept.ok) return refused(kept);
  const { presence, newer } = kept;
  return { facts: { at: now.toISOString(), ...(!presence.mine && { holder: presence.name, since: presence.since.toISOString() }), ...(newer && { newer: String(newer.version), by: newer.by ?? '' }) } };
});

/** Forgets what was typed and not saved. */
export const discard = viewerAction(postForm, canWrite, async ({ postId }, { actor }) => {
  await discardAutosave(actor, postId);
  return { done: 'Forgotten.' };
});

/** Takes the place of whoever is in a post. */
export const takePlace = viewerAction(postForm, canWrite, async ({ postId }, { actor, now }) => {
  const taken = await takeOver(actor, postId, now);
  return taken.ok ? { done: 'It is yours now. Nothing of theirs is lost: they are told, and keep what they typed.' } : refused(taken);
});

/** Says that somebody closed a post. */
export const leave = viewerAction(postForm, canWrite, async ({ postId }, { actor }) => {
  await leavePost(actor, postId);
  return {};
});

/** Submits, publishes, schedules, bins … a post or several. */
export const decide = viewerAction(verbForm, canWrite, async ({ postId: postIds, verb, version, at }, { actor, now }) => {
  const [only] = postIds;
  if (only !== undefined && postIds.length === 1) {
    const one = await changePost(actor, verb, { postId: only, version, at }, now);
    if (!one.ok) return refused(one);
    expireTags(one.tags);
    refresh();
    return { done: `It is ${DONE[verb]}.`, undo: [one.entry], facts: { path: one.path } };
  }
  return several(await changePosts(actor, verb, postIds, now), DONE[verb]);
});

/** Files posts under a category, beside those that they have. */
export const file = viewerAction(fileForm, canPublish, async ({ postId: postIds, categoryId }, { actor, now }) => several(await filePosts(actor, categoryId, postIds, now), 'filed there'));

/** Takes decisions about posts back. */
export const undo = viewerAction(undoForm, canWrite, async ({ entry }, { actor, now }) => {
  const { undone, tags } = await undoChanges(actor, entry, now);
  expireTags(tags);
  refresh();
  return undone > 0 ? { done: 'Taken back.' } : { formError: 'That cannot be taken back: somebody has gone on since.' };
});

/** Deletes a post from the bin. */
export const remove = viewerAction(deleteForm, canPublish, async ({ postId }, { actor, now }) => {
  const deleted = await deletePost(actor, postId, now);
  if (!deleted.ok) return refused(deleted);
  expireTags(deleted.tags);
  refresh();
  return { done: 'Deleted for ever.' };
});

/** Makes a secret link to a post; one that there was works no longer. */
export const share = viewerAction(postForm, canWrite, async ({ postId }, { actor, now }) => {
  const shared = await sharePreview(actor, postId, now);
  refresh();
  return shared.ok ? { done: 'The link is ready: whoever has it can read this post as it was saved last.', facts: { key: shared.key } } : refused(shared);
});

/** Ends the secret link to a post. */
export const unshare = viewerAction(postForm, canWrite, async ({ postId }, { actor, now }) => {
  const ended = await withdrawPreview(actor, postId, now);
  refresh();
  return ended.ok ? { done: 'The link works no longer.' } : refused(ended);
});

function saved(outcome: SaveOutcome): FormState {
  if (outcome.ok) {
    expireTags(outcome.tags);
    return { done: 'Saved.', facts: { version: String(outcome.version), path: outcome.path, slug: outcome.slug } };
  }
  if ('refusal' in outcome) return refused(outcome);
  const { version, ...theirs } = outcome.conflict;
  return { formError: 'Somebody else has saved another text meanwhile. Nothing was overwritten: both are shown.', facts: { ...theirs, conflict: String(version) } };
}

const refused = ({ refusal, field }: Refused): FormState => (field ? { fieldErrors: { [fieldOf(field)]: refusal } } : { formError: refusal });

function several({ done, entries, missed, tags }: BulkOutcome, what: string): FormState {
  expireTags(tags);
  refresh();
  const why = [...new Set(missed)].join(' ');
  if (done === 0) return { formError: `None of them. ${why}` };
  return { done: `${done === 1 ? '1 post is' : `${done} posts are`} ${what}.${missed.length > 0 ? ` ${missed.length} not. ${why}` : ''}`, undo: entries };
}
