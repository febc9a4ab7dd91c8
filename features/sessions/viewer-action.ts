import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { formAction, type FormAction, type FormState } from '#lib/form-action.ts';
import type { Person } from '#features/audit/actor.ts';
import { currentViewer, pageBefore } from './request.ts';
import { signInPath } from './address.ts';
import { actorOf, type Viewer } from './viewer.ts';

type Sent = { viewer: Viewer; actor: Person; now: Date };
type MaybeSent = { viewer: Viewer | null; now: Date };

/** A server action that anyone may call; what it does guards itself. */
export function publicAction<Schema extends z.ZodType<object>>(
  schema: Schema,
  handle: (input: z.output<Schema>, sent: MaybeSent) => Promise<FormState>,
): FormAction {
  return formAction(schema, async (input) => handle(input, { viewer: await currentViewer(), now: new Date() }), giveUp);
}

/**
 * A server action for those of whom `may` is true: a predicate of a feature's policy, the one that shows the button. The
 * command checks again what depends on its object. Whoever is signed out keeps what they typed.
 */
export function viewerAction<Schema extends z.ZodType<object>>(
  schema: Schema,
  may: (viewer: Viewer) => boolean,
  handle: (input: z.output<Schema>, sent: Sent) => Promise<FormState>,
): FormAction {
  const guarded = async (input: z.output<Schema>, { shows }: { shows: boolean }): Promise<FormState> => {
    const viewer = await currentViewer();
    if (viewer && may(viewer)) return handle(input, { viewer, actor: actorOf(viewer), now: new Date() });
    if (viewer) return { formError: 'Your account may not do this.' };
    if (!shows) redirect(signInPath(await pageBefore()));
    return { formError: 'You are signed out. Sign in on another page, then send this again: what you typed is still here.' };
  };
  return formAction(schema, guarded, giveUp);
}

/** Whoever pressed a button that has no place for a message gets a page that has one. */
function giveUp(): never {
  redirect('/not-done/');
}
