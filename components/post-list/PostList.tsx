'use client';

import { useActionState, useState, useTransition } from 'react';
import type { DateStyle } from '#lib/dates.ts';
import type { FormAction, FormState } from '#lib/form-action.ts';
import { decide, file, undo } from '#features/posts/actions.ts';
import type { CategoryOption } from '#features/posts/editor-options.ts';
import type { ListedPost } from '#features/posts/manage-queries.ts';
import { Toast } from '#components/moderation/Toast.tsx';
import { BulkActs } from './BulkActs.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { PostRow } from './PostRow.tsx';
import { QuickEdit } from './QuickEdit.tsx';

type Props = { posts: readonly ListedPost[]; categories: readonly CategoryOption[]; viewer: { id: string; role: 'READER' | 'AUTHOR' | 'EDITOR' | 'ADMIN' }; style: DateStyle; mayPublish: boolean; inBin: boolean };

const AWAY: FormState = { formError: 'The site cannot be reached: nothing has changed. Please try again.' };

/** Posts with what can be done with one, or with those that are selected; most of it can be taken back. */
export function PostList({ posts, categories, viewer, style, mayPublish, inBin }: Props) {
  const [, sendUndo] = useActionState(undo, {});
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [state, setState] = useState<FormState>({});
  const [edited, setEdited] = useState<number | null>(null);
  const [deleted, setDeleted] = useState<ListedPost | null>(null);
  const [isBusy, start] = useTransition();
  const chosen = posts.map(({ id }) => id).filter((id) => selected.has(id));

  function send(action: FormAction, fields: Record<string, string>, about: readonly number[]) {
    if (about.length === 0) return;
    const form = new FormData();
    for (const id of about) form.append('postId', String(id));
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    start(async () => {
      const answer = await action({}, form).catch(() => AWAY);
      setState(answer);
      if (!answer.formError) setSelected(new Set());
    });
  }
  function takeBack(entries: string[]) {
    const form = new FormData();
    for (const entry of entries) form.append('entry', entry);
    start(async () => setState(await undo({}, form).catch(() => AWAY)));
  }
  const toggle = (id: number, on: boolean) => setSelected((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));

  return (
    <>
      <BulkActs
        count={chosen.length}
        total={posts.length}
        categories={categories}
        mayPublish={mayPublish}
        inBin={inBin}
        isBusy={isBusy}
        selectAll={(all) => setSelected(new Set(all ? posts.map(({ id }) => id) : []))}
        decide={(verb) => send(decide, { verb }, chosen)}
        fileUnder={(categoryId) => send(file, { categoryId: String(categoryId) }, chosen)}
      />
      <ul className="post-list" aria-busy={isBusy}>
        {posts.map((post) => (
          <li key={post.id}>
            <PostRow post={post} viewer={viewer} style={style} isSelected={selected.has(post.id)} select={(on) => toggle(post.id, on)} decide={(verb) => send(decide, { verb }, [post.id])} quickEdit={() => setEdited(edited === post.id ? null : post.id)} isEdited={edited === post.id} remove={() => setDeleted(post)} />
            {edited === post.id && <QuickEdit post={post} style={style} mayPublish={mayPublish} done={(answer) => (setState(answer), setEdited(null))} close={() => setEdited(null)} />}
          </li>
        ))}
      </ul>
      <Toast state={state} undo={sendUndo} takeBack={takeBack} />
      {deleted && <DeleteDialog post={deleted} done={(answer) => (setState(answer), setDeleted(null))} close={() => setDeleted(null)} />}
    </>
  );
}
