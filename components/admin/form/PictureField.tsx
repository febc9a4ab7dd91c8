'use client';

import { useId, useState } from 'react';
import { createPortal } from 'react-dom';
import { MediaPicker } from '#components/media-library/MediaPicker.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { useField } from './form-context.ts';

type Props = { name: string; label: string; picture: { id: number; url: string } | null; hint?: string };

/** A picture of the media library, or none. */
export function PictureField({ name, label, picture, hint }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState(picture);
  const [picking, setPicking] = useState(false);
  const { error } = useField(name, '');
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input type="hidden" name={name} value={chosen?.id ?? ''} />
      {chosen && <img className="picture-field" src={chosen.url} alt="" />}
      <span className="form-buttons">
        <button type="button" className="button-plain" id={id} onClick={() => setPicking(true)}>{chosen ? 'Another picture' : 'Choose a picture'}</button>
        {chosen && <button type="button" className="button-plain" onClick={() => setChosen(null)}>No picture</button>}
      </span>
      {picking && createPortal(
        <MediaPicker
          open
          kind="picture"
          onClose={() => setPicking(false)}
          onChoose={([item]) => {
            if (item) setChosen({ id: item.id, url: item.url });
            setPicking(false);
          }}
        />,
        document.body,
      )}
    </FieldFrame>
  );
}
