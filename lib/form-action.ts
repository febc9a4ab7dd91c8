import type { z } from 'zod';

/** What a form shows after it was sent: nothing yet, or what was wrong beside what was typed. */
export type FormState = { formError?: string; fieldErrors?: Record<string, string>; typed?: Record<string, string> };

/**
 * Makes a server action of a form, the one way that they are made: reads the fields by the schema, runs the handler, and
 * gives back what was wrong with all that was typed. The handler checks who may; a fault throws.
 */
export function formAction<Schema extends z.ZodType<object>>(
  schema: Schema,
  handle: (input: z.output<Schema>) => Promise<FormState>,
): (state: FormState, form: FormData) => Promise<FormState> {
  return async (_state, form) => {
    const typed = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('$')));
    const parsed = schema.safeParse(typed);
    if (!parsed.success) return { fieldErrors: firstErrors(parsed.error), typed };
    const state = await handle(parsed.data);
    return { ...state, typed };
  };
}

function firstErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0])] ??= message;
  return errors;
}
