'use client';

import type { Draft, DraftErrors, WHOLE_FIELDS } from '#features/results/draft.ts';
import { LabelledInput } from './LabelledInput.tsx';

type Field = (typeof WHOLE_FIELDS)[number];
type Props = { id: string; draft: Draft; errors: DraftErrors; change: (fields: Partial<Draft>) => void };

/** What is said of the election as a whole. */
export function WholeFields({ id, draft, errors, change }: Props) {
  const input = (field: Field, label: string, more: { type?: 'date'; inputMode?: 'numeric'; hint?: string; className?: string } = {}) => (
    <LabelledInput {...more} id={`${id}-${field}`} label={label} value={draft[field]} error={errors[field]} onText={(text) => change({ [field]: text })} />
  );
  return (
    <div className="result-whole">
      {input('title', 'Title', { className: 'result-wide', hint: 'What was voted on: “Sheffield Hallam”, “Mayor: first preferences”.' })}
      {input('place', 'Place, if the title does not say it')}
      {input('date', 'Day of the poll', { type: 'date' })}
      {input('electorate', 'Electorate', { inputMode: 'numeric' })}
      {input('rejected', 'Rejected ballot papers', { inputMode: 'numeric' })}
      {input('previous', 'Last time was', { hint: 'A year or an occasion: “2019”.' })}
      {input('previousTotal', 'All votes last time', { inputMode: 'numeric', hint: 'Where parties stood then that do not now.' })}
    </div>
  );
}
