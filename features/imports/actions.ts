'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAnswer, type Change } from '#features/audit/change.ts';
import type { Actor } from '#features/audit/actor.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { beginImport, handInImport } from './hand-in.ts';
import { importAddress } from './address.ts';
import { canImport } from './policy.ts';
import { pauseImport, resumeImport, undoImport } from './run-state.ts';
import { beginForm, handInForm, runForm } from './upload-schema.ts';
import { findUpload, sealUploads, wholeUpload } from './upload-parts.ts';

/** Has files that were uploaded read and checked; leads to where that can be watched. */
export const handIn = viewerAction(handInForm, canImport, async ({ kind, uploads: ids }, { actor, now }) => {
  const uploads = (await Promise.all(ids.map((id) => findUpload(actor.userId, id)))).filter((upload) => upload !== null);
  const files = uploads.flatMap((upload) => wholeUpload(upload) ?? []);
  if (files.length < ids.length) return { formError: 'One of the files is not here whole. Choose it once more: what has come is kept, and the rest is sent.' };
  const handed = await handInImport(actor, { kind, files }, now);
  if (!handed.ok) return changeAnswer(handed, '');
  await sealUploads(uploads);
  return redirect(importAddress(handed.runId));
});

/** Begins an import whose files were checked. */
export const begin = viewerAction(beginForm, canImport, async ({ id, ...chosen }, { actor, now }) => answer(await beginImport(actor, id, chosen, now), 'It begins.'));

export const pause = viewerAction(runForm, canImport, ({ id }, { actor, now }) => step(pauseImport, actor, id, now, 'It pauses after what it is writing just now.'));

export const resume = viewerAction(runForm, canImport, ({ id }, { actor, now }) => step(resumeImport, actor, id, now, 'It goes on.'));

/** Takes an import back as a whole; leads to where that can be watched. */
export const undo = viewerAction(runForm, canImport, async ({ id }, { actor, now }) => {
  const change = await undoImport(actor, id, now);
  return change.ok ? redirect(importAddress(id)) : answer(change, '');
});

async function step(change: (actor: Actor, id: number, now: Date) => Promise<Change>, actor: Actor, id: number, now: Date, done: string) {
  return answer(await change(actor, id, now), done);
}

function answer(change: Change, done: string) {
  const state = changeAnswer(change, done);
  refresh();
  return state;
}
