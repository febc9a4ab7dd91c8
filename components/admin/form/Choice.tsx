'use client';

import { useId } from 'react';
import { useField } from './form-context.ts';
import { FieldFrame } from './FieldFrame.tsx';

type Props = { name: string; label: string; value?: string; hint?: React.ReactNode; options: readonly { value: string; label: string }[] };

/** One of several. */
export function Choice({ name, label, value = '', hint, options }: Props) {
  const id = useId();
  const { shown, error, revision } = useField(name, value);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <select key={revision} className="input" id={id} name={name} defaultValue={shown} aria-invalid={error ? true : undefined} aria-describedby={described}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </FieldFrame>
  );
}
