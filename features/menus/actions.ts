'use server';

import { refresh } from 'next/cache';
import { changeAnswer } from '#features/audit/change.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { arrangeMenu, undoMenu } from './commands.ts';
import { canArrangeMenus } from './policy.ts';
import { menuForm, undoMenuForm } from './schema.ts';

/** Arranges one of the site's menus. */
export const saveMenu = viewerAction(menuForm, canArrangeMenus, async (input, { actor, now }) => {
  const answer = changeAnswer(await arrangeMenu(actor, input, now), 'Saved. Every page shows it from now on.');
  if (answer.done) refresh(); // else the page would show what somebody else has arranged, in place of this arrangement
  return answer;
});

/** Arranges a menu as it was before. */
export const takeMenuBack = viewerAction(undoMenuForm, canArrangeMenus, async ({ entry }, { actor, now }) => {
  const answer = changeAnswer(await undoMenu(actor, entry, now), 'As it was before.');
  refresh();
  return { ...answer, undo: [] };
});
