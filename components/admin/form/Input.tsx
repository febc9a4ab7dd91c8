'use client';

import { useId } from 'react';
import { useField } from './form-context.ts';
import { FieldFrame } from './FieldFrame.tsx';

type Props = { name: string; label: string; value?: string; hint?: React.ReactNode; type?: 'text' | 'email' | 'url' | 'number' | 'color' | 'search'; required?: boolean; maxLength?: number; autoComplete?: string; rows?: number };

/** One field of text, or with `rows` several lines of it. */
export function Input({ name, label, value = '', hint, type = 'text', rows, ...input }: Props) {
  const id = useId();
  const { shown, error, revision } = useField(name, value);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const shared = { ...input, id, name, className: 'input', defaultValue: shown, 'aria-invalid': error ? true : undefined, 'aria-describedby': described } as const;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {rows ? <textarea key={revision} {...shared} rows={rows} /> : <input key={revision} {...shared} type={type} />}
    </FieldFrame>
  );
}
