'use client';

import { useId, useState } from 'react';
import { newRow, type DraftRow } from '#features/results/draft.ts';
import { readPastedTable } from '#features/results/paste/table.ts';

type Taken = { rows: DraftRow[]; electorate: string; rejected: string; said: string };

/** Takes a whole table at once, as it is copied from a spreadsheet or a page of results. */
export function PasteTable({ take }: { take: (table: Taken) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const table = text.trim() === '' ? undefined : readPastedTable(text);
  const count = table?.rows.length ?? 0;
  const said = `${count} ${count === 1 ? 'row' : 'rows'}`;

  function use() {
    if (!table || count === 0) return;
    take({ rows: table.rows.map(newRow), electorate: table.electorate, rejected: table.rejected, said: [`${said} came from the table.`, ...table.notes].join(' ') });
    setText('');
    setOpen(false);
  }

  return (
    <details className="result-paste" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Paste a table from a spreadsheet</summary>
      <p id={`${id}-hint`} className="form-hint">Copy the cells with their headings, where there are any: candidate, party, votes, share, change, votes or share of last time, seats. They take the place of the rows below.</p>
      <textarea id={id} className="input" rows={6} spellCheck={false} aria-label="The cells" aria-describedby={`${id}-hint`} value={text} onChange={(event) => setText(event.target.value)} />
      <div aria-live="polite">
        {table && <p>{count === 0 ? 'No row with a name and votes was found in this.' : `${said} found.`}</p>}
        {table && count > 0 && table.notes.map((note) => <p key={note} className="result-finding">{note}</p>)}
      </div>
      <p><button type="button" className="button-plain" disabled={count === 0} onClick={use}>Use {count > 0 ? `these ${said}` : 'the table'}</button></p>
    </details>
  );
}
