'use client';

import type { EditorSite } from './options.ts';
import type { Other } from './use-writing.ts';

/** Tells that somebody else is in the post, with the way to take over. */
export function OtherNotice({ other, site, takeOver }: { other: Other; site: EditorSite; takeOver: () => void }) {
  const since = other.since.toLocaleTimeString(site.language, { hour: '2-digit', minute: '2-digit' });
  return (
    <div className="notice" aria-live="polite">
      <p><b>{other.name}</b> has been writing here since {since}. You can both type: whoever saves second is shown both texts, and nothing is overwritten.</p>
      <p><button className="act" type="button" onClick={takeOver}>Take over</button></p>
    </div>
  );
}
