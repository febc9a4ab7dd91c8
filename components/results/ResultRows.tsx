'use client';

import { useEffect, useRef } from 'react';
import { PARTIES } from '#lib/html/results/parties.ts';
import { MAX_ENTRIES } from '#lib/html/results/schema.ts';
import { newRow, type DraftErrors, type DraftRow } from '#features/results/draft.ts';
import { readCount } from '#features/results/numbers.ts';
import { ResultRow } from './ResultRow.tsx';

type Props = { id: string; rows: readonly DraftRow[]; errors: DraftErrors; change: (rows: DraftRow[]) => void; remove: (rows: DraftRow[], said: string) => void };

/** Who stood, a row each. Enter leads to the next row and makes one at the end; Alt with an arrow moves a row. */
export function ResultRows({ id, rows, errors, change, remove }: Props) {
  const focus = useRef<string | null>(null);
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });
  const total = rows.reduce((sum, { votes }) => sum + Math.max(0, readCount(votes) || 0), 0);
  const fieldId = (row: DraftRow | undefined, field: string) => `${id}-${row?.key}-${field}`;

  function move(at: number, by: number, field: string) {
    const moved = rows[at];
    if (!moved || at + by < 0 || at + by >= rows.length) return;
    focus.current = fieldId(moved, field);
    change(rows.filter((row) => row !== moved).toSpliced(at + by, 0, moved));
  }

  function goOn(at: number, field: string) {
    const next = rows[at + 1];
    if (next) document.getElementById(fieldId(next, field))?.focus();
    else add();
  }

  function add() {
    if (rows.length >= MAX_ENTRIES) return;
    const row = newRow();
    focus.current = fieldId(row, 'candidate');
    change([...rows, row]);
  }

  function takeOut(at: number) {
    focus.current = fieldId(rows[at + 1] ?? rows[at - 1], 'candidate');
    remove(rows.toSpliced(at, 1), `${rows[at]?.candidate || rows[at]?.party || 'The row'} was taken out.`);
  }

  return (
    <fieldset className="result-rows">
      <legend>Who stood</legend>
      <datalist id={`${id}-parties`}>{PARTIES.map(({ name, short }) => <option key={name} value={name}>{short}</option>)}</datalist>
      <ol>
        {rows.map((row, at) => (
          <ResultRow
            key={row.key}
            row={row}
            number={at + 1}
            total={total}
            errors={errors}
            partiesId={`${id}-parties`}
            fieldId={(field) => fieldId(row, field)}
            change={(fields) => change(rows.map((one) => (one === row ? { ...row, ...fields } : one)))}
            move={(by, field) => move(at, by, field)}
            canMove={{ up: at > 0, down: at < rows.length - 1 }}
            goOn={(field) => goOn(at, field)}
            takeOut={() => takeOut(at)}
          />
        ))}
      </ol>
      {errors.entries && <p className="form-error">The list {errors.entries}.</p>}
      <p className="result-add">
        <button type="button" className="button-plain" onClick={add} disabled={rows.length >= MAX_ENTRIES}>Add a row</button>
        <span className="form-hint">Enter leads on to the next row. Alt + ↑ or ↓ moves a row.</span>
      </p>
    </fieldset>
  );
}
