'use client';

import { shareOf } from '#lib/html/results/words.ts';
import type { DraftErrors, DraftRow, ROW_FIELDS } from '#features/results/draft.ts';
import { readCount } from '#features/results/numbers.ts';
import { LabelledInput } from './LabelledInput.tsx';

type Field = (typeof ROW_FIELDS)[number];
type Props = {
  row: DraftRow; number: number; total: number; errors: DraftErrors; partiesId: string; canMove: { up: boolean; down: boolean };
  fieldId: (field: string) => string; change: (fields: Partial<DraftRow>) => void; move: (by: number, field: string) => void; goOn: (field: string) => void; takeOut: () => void;
};

/** One who stood: name, party, votes, and how it was last time. */
export function ResultRow({ row, number, total, errors, partiesId, canMove, fieldId, change, move, goOn, takeOut }: Props) {
  const name = row.candidate || row.party || `row ${number}`;
  const votes = readCount(row.votes);
  const input = (field: Field, label: string, more: { list?: string; inputMode?: 'numeric' | 'decimal' } = {}) => (
    <LabelledInput
      {...more}
      id={fieldId(field)}
      className={`result-${field}`}
      label={label}
      value={row[field]}
      error={errors[`${row.key}.${field}`]}
      onText={(text) => change({ [field]: text })}
      onKeyDown={(event) => {
        const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
        if (by !== undefined) move(by, field);
        else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) goOn(field);
        else return;
        event.preventDefault();
      }}
    />
  );
  return (
    <li className="result-row" aria-label={name}>
      {input('candidate', 'Candidate')}
      {input('party', 'Party', { list: partiesId })}
      {input('votes', 'Votes', { inputMode: 'numeric' })}
      <output className="result-share" htmlFor={fieldId('votes')}>{votes && votes > 0 && total > 0 ? shareOf((votes / total) * 100) : ''}</output>
      {input('previousVotes', 'Votes then', { inputMode: 'numeric' })}
      {input('previousShare', '% then', { inputMode: 'decimal' })}
      {input('seats', 'Seats', { inputMode: 'numeric' })}
      <div className="result-acts">
        <button type="button" id={fieldId('up')} aria-label={`Move ${name} up`} disabled={!canMove.up} onClick={() => move(-1, 'up')}>↑</button>
        <button type="button" id={fieldId('down')} aria-label={`Move ${name} down`} disabled={!canMove.down} onClick={() => move(1, 'down')}>↓</button>
        <button type="button" aria-label={`Take ${name} out`} onClick={takeOut}>×</button>
      </div>
    </li>
  );
}
