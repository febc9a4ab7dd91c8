'use client';

import { Dialog } from '#components/moderation/Dialog.tsx';

const KEYS = [
  { where: 'Everywhere', keys: [['Ctrl K', 'go to a section or a post, or begin something'], ['?', 'these keys'], ['Esc', 'closes what is open']] },
  { where: 'In a text', keys: [['Ctrl S', 'save'], ['Ctrl B', 'strong'], ['Ctrl I', 'emphasis'], ['Ctrl K', 'link'], ['/', 'insert something, at the beginning of a line'], ['Ctrl Z', 'undo']] },
  { where: 'Among comments', keys: [['j', 'next'], ['k', 'previous'], ['a', 'approve'], ['s', 'spam'], ['d', 'remove'], ['e', 'edit'], ['u', 'undo'], ['x', 'select']] },
] as const;

/** The keys that do something. */
export function ShortcutList({ close }: { close: () => void }) {
  return (
    <Dialog title="Keys" close={close}>
      {KEYS.map(({ where, keys }) => (
        <section key={where} aria-label={where}>
          <h3>{where}</h3>
          <dl className="keys keys-wide">{keys.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}</dl>
        </section>
      ))}
      <p className="form-hint">On a Mac, Cmd stands for Ctrl.</p>
      <p className="dialog-acts"><button className="button-plain" type="button" onClick={close}>Close</button></p>
    </Dialog>
  );
}
