'use client';

import { startTransition, useEffect, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { Command } from 'cmdk';
import { begin } from '#features/posts/actions.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';
import type { Groups } from './groups.ts';
import { matching, type PaletteGroup } from './matching.ts';
import { usePosts } from './use-posts.ts';

type Props = { groups: Groups; canPublish: boolean; close: () => void; showKeys: () => void };

/** Goes to any section, finds posts by their titles, and begins what is begun most often. */
export function CommandPalette({ groups, canPublish, close, showKeys }: Props) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const posts = usePosts(typed);
  // The dialog, once open, gives the focus to the list's frame.
  useEffect(() => input.current?.focus(), []);
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
  const all = paletteGroups(groups, { go, write, showKeys });
  const shown = matching(all, typed);
  const looks = typed.trim().length >= 2 && all.some(({ items }) => items.some(({ name }) => name === 'Posts'));
  const type = (text: string) => {
    setTyped(text);
    setChosen(matching(all, text)[0]?.items[0]?.name ?? ALL_POSTS);
  };
  return (
    <Dialog title="Go to …" close={close}>
      <Command label="Go to" className="palette" loop shouldFilter={false} value={chosen} onValueChange={setChosen}>
        <Command.Input ref={input} className="input" value={typed} onValueChange={type} placeholder="A section, a title, or what you want to do" />
        <Command.List className="palette-list" label="What fits">
          {shown.length === 0 && !looks && <p className="form-hint">Nothing fits.</p>}
          {shown.map(({ label, items }) => (
            <Command.Group key={label} heading={label}>
              {items.map(({ name, run }) => <Command.Item key={name} value={name} onSelect={run}>{name}</Command.Item>)}
            </Command.Group>
          ))}
          {looks && (
            <Command.Group heading="Posts by title">
              {posts.map(({ id, title, path }) => <Command.Item key={id} value={`post ${id}`} onSelect={() => go(canPublish ? `/admin/posts/${id}/` : path)}>{title || 'Without a title'}</Command.Item>)}
              <Command.Item value={ALL_POSTS} onSelect={() => go(`/admin/posts/?q=${encodeURIComponent(typed.trim())}`)}>Look for “{typed.trim()}” among all posts</Command.Item>
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

const ALL_POSTS = 'all posts';

type Acts = { go: (href: string) => void; write: (kind: 'POST' | 'PAGE') => void; showKeys: () => void };

/** What is begun most often, for whoever may, and every section. */
function paletteGroups(groups: Groups, { go, write, showKeys }: Acts): PaletteGroup[] {
  const hrefs = new Set(groups.flatMap(({ sections }) => sections.map(({ href }) => href)));
  const begun = [
    ...(hrefs.has('/admin/posts/') ? [{ name: 'New post', words: ['write', 'draft'], run: () => write('POST') }] : []),
    ...(hrefs.has('/admin/pages/') ? [{ name: 'New page', words: ['write', 'draft'], run: () => write('PAGE') }] : []),
    ...(hrefs.has('/admin/media/') ? [{ name: 'Upload', words: ['picture', 'file', 'image'], run: () => go('/admin/media/') }] : []),
    { name: 'Keys', words: ['shortcuts', 'help'], run: showKeys },
  ];
  return [{ label: 'Begin', items: begun }, ...groups.map(({ label, sections }) => ({ label, items: sections.map(({ href, label: name }) => ({ name, words: [label], run: () => go(href) })) }))];
}
