'use client';

import { useState } from 'react';
import { MediaPicker } from '#components/media-library/MediaPicker.tsx';
import type { Draft } from './draft.ts';

type Props = { picture: Draft['picture']; change: (picture: Draft['picture']) => void };

/** The picture that stands over a post, in lists, and on cards where it is shared. */
export function PictureField({ picture, change }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {picture?.url && <img className="settings-picture" src={picture.url} alt={picture.alt} />}
      {picture?.url === '' && <p className="form-hint">Its picture is still at the old site: readers see it once it has been fetched.</p>}
      {picture?.alt === '' && <p className="form-hint">It has no description for those who cannot see it: add one in the media library.</p>}
      <p className="form-buttons">
        <button className="act" type="button" onClick={() => setOpen(true)}>{picture ? 'Choose another' : 'Choose a picture'}</button>
        {picture && <button className="act" type="button" onClick={() => change(null)}>Take away</button>}
      </p>
      <MediaPicker
        open={isOpen}
        kind="picture"
        onChoose={([chosen]) => {
          setOpen(false);
          if (chosen) change({ id: chosen.id, url: chosen.thumb ?? chosen.url, alt: chosen.alt });
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
