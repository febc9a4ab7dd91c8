'use client';

import Link from 'next/link';
import { useState } from 'react';

const WIDTHS = [['desk', 'Desk'], ['tablet', 'Tablet'], ['phone', 'Phone']] as const;

/** The real page in a frame, as wide as a screen of each kind. */
export function PreviewFrame({ postId }: { postId: number }) {
  const [width, setWidth] = useState<(typeof WIDTHS)[number][0]>('desk');
  const [turn, setTurn] = useState(0);
  return (
    <>
      <section className="preview-bar" aria-label="Width of the preview">
        <Link className="act" href={`/admin/posts/${postId}/`} prefetch={false}>← Back to writing</Link>
        {WIDTHS.map(([name, label]) => <button key={name} type="button" className="act" aria-pressed={width === name} onClick={() => setWidth(name)}>{label}</button>)}
        <button type="button" className="act" onClick={() => setTurn(turn + 1)}>Load anew</button>
        <a className="act" href={`/draft/${postId}/`} target="_blank" rel="noreferrer">In a tab of its own</a>
      </section>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it is our own page, as its readers get it: scripts and all */}
      <iframe key={turn} className="preview-frame" data-width={width} src={`/draft/${postId}/`} title="The post as its readers will see it" />
    </>
  );
}
