'use client';

import { useEffect, useRef } from 'react';
import { dateAndTime } from '#lib/dates.ts';
import type { EditorSite } from './options.ts';
import { textOf } from './text-of.ts';
import type { Found } from './find-unsaved.ts';

const SHOWN = 400;

/** Offers what was typed once and never saved. Nothing can be typed until it is decided, so that neither text is lost. */
export function FoundNotice({ found, site, settle }: { found: Found; site: EditorSite; settle: (goOn: boolean) => void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const text = textOf(found.draft.source);
  return (
    <section className="notice" aria-label="Text that was not saved">
      <p><b>You typed something here that was not saved</b>, on {dateAndTime(found.at, site)}. It was kept {found.where === 'here' ? 'in this browser' : 'on the site'}:</p>
      <blockquote className="notice-text"><b>{found.draft.title || 'No title'}</b>{'\n'}{text.length > SHOWN ? `…${text.slice(-SHOWN)}` : text}</blockquote>
      <p className="form-buttons">
        <button className="button" type="button" ref={first} onClick={() => settle(true)}>Go on with it</button>
        <button className="act" type="button" onClick={() => settle(false)}>Forget it, show what was saved</button>
      </p>
    </section>
  );
}
