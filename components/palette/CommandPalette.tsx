'use client';

import { startTransition, useEffect, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { Command } from 'cmdk';
import { begin } from '#features/posts/actions.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';
import type { Groups } from './groups.ts';
import { usePosts } from './use-posts.ts';

type Props = { groups: Groups; canPublish: boolean; close: () => void; showKeys: () => void };

/** Goes to any section, finds posts by their titles, and begins what is begun most often. */
export function CommandPalette({ groups, canPublish, close, showKeys }: Props) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const posts = usePosts(typed);
  // The dialog, once open, gives the focus to the list's frame.
  useEffect(() => input.current?.focus(), []);
  const hrefs = new Set(groups.flatMap(({ sections }) => sections.map(({ href }) => href)));
  const go = (href: string) => {
    close();
    if (href.startsWith('/admin/')) router.push(href);
    else window.location.assign(href);
  };
  const write = (kind: 'POST' | 'PAGE') => {
    close();
    const form = new FormData();
    form.set('kind', kind);
    startTransition(() => begin(form));
  };
  return (
    <Dialog title="Go to …" close={close}>
      <Command label="Go to" className="palette" loop>
        <Command.Input ref={input} className="input" value={typed} onValueChange={setTyped} placeholder="A section, a title, or what you want to do" />
        <Command.List className="palette-list" label="What fits">
          {typed.trim().length < 2 && <Command.Empty>Nothing fits.</Command.Empty>}
          <Command.Group heading="Begin">
            {hrefs.has('/admin/posts/') && <Command.Item value="New post" keywords={['write', 'draft']} onSelect={() => write('POST')}>New post</Command.Item>}
            {hrefs.has('/admin/pages/') && <Command.Item value="New page" keywords={['write', 'draft']} onSelect={() => write('PAGE')}>New page</Command.Item>}
            {hrefs.has('/admin/media/') && <Command.Item value="Upload" keywords={['picture', 'file', 'image']} onSelect={() => go('/admin/media/')}>Upload</Command.Item>}
            <Command.Item value="Keys" keywords={['shortcuts', 'help']} onSelect={showKeys}>Keys</Command.Item>
          </Command.Group>
          {groups.map(({ label, sections }) => (
            <Command.Group key={label} heading={label}>
              {sections.map(({ href, label: name }) => <Command.Item key={href} value={name} keywords={[label]} onSelect={() => go(href)}>{name}</Command.Item>)}
            </Command.Group>
          ))}
          {typed.trim().length >= 2 && hrefs.has('/admin/posts/') && (
            <Command.Group heading="Posts" forceMount>
              {posts.map(({ id, title, path }) => <Command.Item key={id} value={`post ${id}`} forceMount onSelect={() => go(canPublish ? `/admin/posts/${id}/` : path)}>{title || 'Without a title'}</Command.Item>)}
              <Command.Item value="all posts" forceMount onSelect={() => go(`/admin/posts/?q=${encodeURIComponent(typed.trim())}`)}>Look for “{typed.trim()}” among all posts</Command.Item>
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}
