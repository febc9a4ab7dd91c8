import type { z } from 'zod';

/** What a form shows after it was sent: nothing yet, or what was wrong beside what was typed. `done` is good news, `undo` what takes it back, `lines` what a longer answer lists, `facts` are for the form's own script. */
export type FormState = { formError?: string; fieldErrors?: Record<string, string>; typed?: Record<string, string>; done?: string; undo?: string[]; lines?: string[]; facts?: Record<string, string> };

/** For a plain form of nothing but a button, which cannot show an answer; and for `useActionState`, which does. */
export type FormAction = {
  (form: FormData): Promise<void>;
  (state: FormState, form: FormData): Promise<FormState>;
};

/**
 * Makes a server action of a form, the one way that they are made: reads the fields by the schema, runs the handler, and
 * gives back what was wrong with all that was typed. The handler checks who may; a fault throws. A field that was sent
 * several times is a list. `giveUp` is called where something is wrong and the form has no place to say so.
 */
export function formAction<Schema extends z.ZodType<object>>(
  schema: Schema,
  handle: (input: z.output<Schema>, how: { shows: boolean }) => Promise<FormState>,
  giveUp: () => never,
): FormAction {
  async function act(form: FormData): Promise<void>;
  async function act(state: FormState, form: FormData): Promise<FormState>;
  async function act(first: FormState | FormData, second?: FormData): Promise<FormState | void> {
    const form = first instanceof FormData ? first : second;
    if (!(form instanceof FormData)) throw new TypeError('A form action was called without a form.');
    const shows = !(first instanceof FormData);
    const state = await answer(schema, form, (input) => handle(input, { shows }));
    if (shows) return state;
    if (state.formError || state.fieldErrors) giveUp();
  }
  return act;
}

async function answer<Schema extends z.ZodType<object>>(schema: Schema, form: FormData, handle: (input: z.output<Schema>) => Promise<FormState>): Promise<FormState> {
  const fields = fieldsOf(form);
  if (!fields) return { formError: 'This form has more fields than can be taken.' };
  const typed = Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return { fieldErrors: firstErrors(parsed.error), typed };
  const state = await handle(parsed.data);
  return { ...state, typed };
}

/** No form of ours has as many. */
const MOST_FIELDS = 5_000;

/** The fields by name, without what React adds for itself; null where there are more than any form has. Each is looked at once. */
function fieldsOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> | null {
  const fields = new Map<string, FormDataEntryValue | FormDataEntryValue[]>();
  let count = 0;
  for (const [name, value] of form) {
    if (++count > MOST_FIELDS) return null;
    if (name.startsWith('$')) continue;
    const before = fields.get(name);
    if (Array.isArray(before)) before.push(value);
    else fields.set(name, before === undefined ? value : [before, value]);
  }
  return Object.fromEntries(fields);
}

function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0])] ??= message;
  return errors;
}
