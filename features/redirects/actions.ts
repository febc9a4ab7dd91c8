'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAnswer } from '#features/audit/change.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { changeRedirect, createRedirect, deleteRedirect } from './commands.ts';
import { importRedirects, planImport, type ImportPlan } from './import.ts';
import { canKeepRedirects } from './policy.ts';
import { deleteRedirectForm, importForm, newRedirectForm, redirectForm, redirectsAddress, undoRedirectForm } from './schema.ts';
import { undoRedirect } from './undo.ts';

/** Has an old address lead somewhere. */
export const addRedirect = viewerAction(newRedirectForm, canKeepRedirects, async (input, { actor, now }) => {
  const answer = changeAnswer(await createRedirect(actor, input, now), `${input.from} leads to ${input.to} now.`);
  refresh();
  return answer;
});

/** Changes a redirect. */
export const saveRedirect = viewerAction(redirectForm, canKeepRedirects, async (input, { actor, now }) => {
  const answer = changeAnswer(await changeRedirect(actor, input, now), 'Saved.');
  refresh();
  return answer;
});

/** Deletes a redirect; the list offers the way back. */
export const removeRedirect = viewerAction(deleteRedirectForm, canKeepRedirects, async (input, { actor, now }) => {
  const answer = changeAnswer(await deleteRedirect(actor, input, now), 'Deleted.');
  return answer.done ? redirect(redirectsAddress({ gone: answer.undo?.[0] ?? '' })) : answer;
});

/** Takes back what was last done to a redirect. */
export const takeRedirectBack = viewerAction(undoRedirectForm, canKeepRedirects, async ({ entry }, { actor, now }) => {
  const answer = changeAnswer(await undoRedirect(actor, entry, now), 'As it was before.');
  refresh();
  return { ...answer, undo: [] };
});

/** Says what a CSV file would change, or changes it. */
export const importCsv = viewerAction(importForm, canKeepRedirects, async ({ csv, step }, { actor, now }) => {
  if (step === 'preview') {
    const plan = await planImport(csv);
    return { done: `This would come of it: ${sumOf(plan)}.`, lines: linesOf(plan) };
  }
  const { plan, ...change } = await importRedirects(actor, csv, now);
  const answer = changeAnswer(change, plan ? `Imported: ${sumOf(plan)}.` : 'Imported.');
  refresh();
  return { ...answer, lines: plan?.faults ?? [] };
});

const sumOf = ({ add, change, same, faults }: ImportPlan) => `${add.length} new, ${change.length} changed, ${same} as before, ${faults.length} that cannot be taken`;

/** A preview is for reading. */
const MAX_LINES = 500;

const linesOf = ({ add, change, faults }: ImportPlan) =>
  [...faults, ...change.map(({ fromPath, toUrl, was }) => `Changed: ${fromPath} → ${toUrl} (was ${was})`), ...add.map(({ fromPath, toUrl }) => `New: ${fromPath} → ${toUrl}`)].slice(0, MAX_LINES);
