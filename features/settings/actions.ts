'use server';

import { refresh } from 'next/cache';
import { expireTags } from '#lib/cache/shared.ts';
import { changeAnswer } from '#features/audit/change.ts';
import { permalink } from '#features/posts/permalink.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { changeDiscussionSettings } from './discussion-commands.ts';
import { discussionSettingsForm } from './discussion-form.ts';
import { canSetDiscussion, canSetSite } from './policy.ts';
import { changeSite, undoSite } from './site-commands.ts';
import { appearanceForm, footerForm, siteForm, undoSettingsForm } from './site-forms.ts';

/** Sets how the whole site discusses. */
export const saveDiscussion = viewerAction(discussionSettingsForm, canSetDiscussion, async (settings, { actor, now }) => {
  const tags = await changeDiscussionSettings(actor, settings, now);
  expireTags(tags);
  refresh();
  return { done: tags.length > 0 ? 'Saved. New comments are judged by it from now on.' : 'Nothing was changed.' };
});

const SHOWN = 'Saved. Every page shows it from now on.';

/** Sets what the site is called and where its posts stand; or shows an address by the pattern that was typed. */
export const saveSite = viewerAction(siteForm, canSetSite, async ({ step, ...input }, { actor, now }) => {
  if (step === 'preview') {
    const example = permalink(input.permalinks, { slug: 'the-title-of-a-post', publishedAt: now, timeZone: input.timeZone, id: 123, category: 'economy', author: 'an-author' });
    return { done: `A post that is published now would stand at ${example}` };
  }
  const answer = changeAnswer(await changeSite(actor, input, now), SHOWN);
  refresh();
  return answer;
});

/** Sets the site's colours and its logo. */
export const saveAppearance = viewerAction(appearanceForm, canSetSite, async (input, { actor, now }) => {
  const answer = changeAnswer(await changeSite(actor, input, now), SHOWN);
  refresh();
  return answer;
});

/** Sets what stands at the foot of every page. */
export const saveFooter = viewerAction(footerForm, canSetSite, async (input, { actor, now }) => {
  const answer = changeAnswer(await changeSite(actor, input, now), SHOWN);
  refresh();
  return answer;
});

/** Sets what was last changed back. */
export const takeSettingsBack = viewerAction(undoSettingsForm, canSetSite, async ({ entry }, { actor, now }) => {
  const answer = changeAnswer(await undoSite(actor, entry, now), 'As it was before.');
  refresh();
  return { ...answer, undo: [] };
});
