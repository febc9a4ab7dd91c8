'use client';

import { Dialog } from './Dialog.tsx';

const KEYS = [
  ['j', 'next comment'], ['k', 'previous comment'], ['a', 'approve, or keep'], ['s', 'spam'], ['d', 'remove, with a reason'],
  ['e', 'edit'], ['u', 'undo the last decision'], ['x', 'select'], ['?', 'this help'],
] as const;

export function KeyHelp({ close }: { close: () => void }) {
  return (
    <Dialog title="Keys" close={close}>
      <dl className="keys">
        {KEYS.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}
      </dl>
      <p>With comments selected, a, s and d are about all of them.</p>
      <p className="dialog-acts"><button className="button-plain" type="button" onClick={close}>Close</button></p>
    </Dialog>
  );
}
