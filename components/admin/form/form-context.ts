import { createContext, use } from 'react';
import type { FormState } from '#lib/form-action.ts';

/** What came of the form around a field. */
export const FormContext = createContext<FormState>({});

/** What a field shows: what was typed where something was wrong, else what is stored; and what is wrong with it. */
export function useField(name: string, value: string): { shown: string; error: string | undefined; revision: string } {
  const { typed, fieldErrors, formError } = use(FormContext);
  const kept = fieldErrors || formError || typed?.step ? typed?.[name] : undefined; // a step such as a preview stores nothing
  const shown = kept ?? value;
  return { shown, error: fieldErrors?.[name], revision: `${shown} ${typed ? JSON.stringify(fieldErrors ?? '') : ''}` };
}

/** What was typed last, whatever came of it; for what is sent more than once, such as a preview. */
export function useKept(name: string, value = ''): { kept: string; error: string | undefined } {
  const { typed, fieldErrors } = use(FormContext);
  return { kept: typed?.[name] ?? value, error: fieldErrors?.[name] };
}
