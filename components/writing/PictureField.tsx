'use client';

import type { Draft } from './draft.ts';

type Props = { picture: Draft['picture']; change: (picture: Draft['picture']) => void };

/** The picture that stands over a post, in lists, and on cards where it is shared. */
export function PictureField({ picture, change }: Props) {
  if (!picture) return <p className="form-hint">No picture.</p>;
  return (
    <>
      <img className="settings-picture" src={picture.url} alt={picture.alt} />
      {picture.alt === '' && <p className="form-hint">It has no description for those who cannot see it.</p>}
      <p><button className="act" type="button" onClick={() => change(null)}>Take away</button></p>
    </>
  );
}
