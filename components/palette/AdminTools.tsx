'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { usePathname } from 'next/navigation';
import { useKeys } from '#components/moderation/use-keys.ts';
import { CommandPalette } from './CommandPalette.tsx';
import type { Groups } from './groups.ts';
import { ShortcutList } from './ShortcutList.tsx';

/** The moderators' queue has a list of keys of its own. */
const HAS_OWN_KEYS = '/admin/comments/';

/** Finds anything from anywhere: the palette behind a button and Ctrl-K or Cmd-K, and the list of keys behind `?`. */
export function AdminTools({ groups, canPublish }: { groups: Groups; canPublish: boolean }) {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const path = usePathname();
  useKeys(path.startsWith(HAS_OWN_KEYS) ? {} : { '?': () => setOpen('keys') });
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented) return;
    if (event.target instanceof HTMLElement && event.target.isContentEditable) return; // there it makes a link
    if (open === null && document.querySelector('dialog[open]')) return;
    event.preventDefault();
    setOpen(open === 'palette' ? null : 'palette');
  });
  useEffect(() => {
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return (
    <>
      <button type="button" className="palette-button scripted" onClick={() => setOpen('palette')}>Go to … <kbd>Ctrl K</kbd></button>
      {open === 'palette' && <CommandPalette groups={groups} canPublish={canPublish} close={() => setOpen(null)} showKeys={() => setOpen('keys')} />}
      {open === 'keys' && <ShortcutList close={() => setOpen(null)} />}
    </>
  );
}
