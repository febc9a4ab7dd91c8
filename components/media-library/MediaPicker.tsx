'use client';

import { useState } from 'react';
import type { LibraryItem } from '#features/media-library/item.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';
import { AltQuestion } from './AltQuestion.tsx';
import { DropZone } from './DropZone.tsx';
import { PickerGrid } from './PickerGrid.tsx';
import { UploadList } from './UploadList.tsx';
import { useLibrary } from './use-library.ts';
import { useUploads } from './use-uploads.ts';

export type { LibraryItem } from '#features/media-library/item.ts';

type Props = {
  open: boolean;
  /** Only these are shown and taken. */
  kind?: 'picture' | 'file';
  multiple?: boolean;
  /** In the order in which they were chosen, each picture with what was said of it when asked. */
  onChoose: (media: LibraryItem[]) => void;
  onClose: () => void;
};

/** A dialog to choose from the media library, or to add to it and choose that. */
export function MediaPicker({ open, ...props }: Props) {
  return open ? <OpenPicker {...props} /> : null;
}

function OpenPicker({ kind, multiple = false, onChoose, onClose }: Omit<Props, 'open'>) {
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<readonly LibraryItem[]>([]);
  const [asking, setAsking] = useState(false);
  const library = useLibrary(q, kind);
  const choose = (item: LibraryItem, add = !chosen.some(({ id }) => id === item.id)) =>
    setChosen((now) => (add ? [...(multiple ? now.filter(({ id }) => id !== item.id) : []), item] : now.filter(({ id }) => id !== item.id)));
  const uploads = useUploads((item) => {
    if (kind && item.kind !== kind) return;
    library.add(item);
    choose(item, true);
  });
  const undescribed = chosen.filter((item) => item.kind === 'picture' && item.alt === '');
  const noun = kind === 'file' ? 'file' : kind === 'picture' ? 'picture' : 'file or picture';

  if (asking) return <AltQuestion pictures={undescribed} back={() => setAsking(false)} close={onClose} done={(described) => onChoose(chosen.map((item) => described.get(item.id) ?? item))} />;
  return (
    <Dialog title={multiple ? `Choose ${kind === 'file' ? 'files' : kind === 'picture' ? 'pictures' : 'files or pictures'}` : `Choose a ${noun}`} close={onClose}>
      <div className="picker">
        <DropZone onFiles={uploads.add} multiple={multiple} kind={kind} />
        <UploadList uploads={uploads.uploads} retry={uploads.retry} clear={uploads.clear} />
        <label className="queue-filter picker-search">
          <span>Search the library</span>
          <input className="input" type="search" value={q} maxLength={100} onChange={({ currentTarget }) => setQ(currentTarget.value)} />
        </label>
        <PickerGrid library={library} chosen={chosen} choose={choose} searched={q !== ''} />
        <div className="dialog-acts picker-acts">
          <button type="button" className="button" disabled={chosen.length === 0 || uploads.busy} onClick={() => (undescribed.length > 0 ? setAsking(true) : onChoose([...chosen]))}>
            {chosen.length > 1 ? `Use these ${chosen.length}` : 'Use this'}
          </button>
          <button type="button" className="button-plain" onClick={onClose}>Cancel</button>
          <output className="form-hint">{chosen.length > 0 && `Chosen: ${chosen.map(({ name }) => name).join(', ')}`}</output>
        </div>
      </div>
    </Dialog>
  );
}
