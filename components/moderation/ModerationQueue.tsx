'use client';

import { useActionState, useState } from 'react';
import type { DateStyle } from '#lib/dates.ts';
import { decide, edit, undo } from '#features/moderation/actions.ts';
import { canTakeDown } from '#features/moderation/policy.ts';
import type { QueuedComment } from '#features/moderation/queries.ts';
import type { QueueFilter } from '#features/moderation/queues.ts';
import { seenValue, type Decision } from '#features/moderation/schema.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { BulkBar } from './BulkBar.tsx';
import { EditDialog } from './EditDialog.tsx';
import { EmptyQueue } from './EmptyQueue.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { QueueItem } from './QueueItem.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { Toast } from './Toast.tsx';
import { useCurrent } from './use-current.ts';
import { useKeys } from './use-keys.ts';
import { useQueue } from './use-queue.ts';

type Props = { comments: readonly QueuedComment[]; filter: QueueFilter; viewer: Pick<Viewer, 'id' | 'role'>; style: DateStyle };
type Open = { dialog: 'remove'; ids: number[] } | { dialog: 'edit'; comment: QueuedComment } | { dialog: 'help' } | null;

/** A queue at work: each decision is one key or one press, shows at once and can be taken back. With scripts off its forms are plain ones. */
export function ModerationQueue({ comments: fromServer, filter, viewer, style }: Props) {
  const [decided, sendDecision] = useActionState(decide, {});
  const [undone, sendUndo] = useActionState(undo, {});
  const { comments, last, send, takeBack } = useQueue(fromServer, filter.queue);
  const [current, setCurrent] = useCurrent();
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [open, setOpen] = useState<Open>(null);
  const ids = comments.map(({ id }) => id);
  const chosen = ids.filter((id) => selected.has(id));

  function decideAbout(about: number[], decision: Decision, reason = '') {
    const sent = comments.filter(({ id }) => about.includes(id));
    if (sent.length === 0) return;
    const form = new FormData();
    for (const { id, status, openReports, editedAt } of sent) form.append('comment', seenValue({ id, status, reported: openReports > 0, editedAt }));
    form.set('decision', decision);
    form.set('reason', reason);
    send(decide, form, new Map(about.map((id) => [id, decision])));
    setSelected(new Set());
    setOpen(null);
    goTo(neighbour(ids, about));
  }

  function goTo(id: number | null) {
    setCurrent(id);
    // Once what was decided is out of the list.
    requestAnimationFrame(() => document.getElementById(`queued-${id}`)?.focus());
  }

  const askRemoval = (about: number[]) => about.length > 0 && setOpen({ dialog: 'remove', ids: about });
  const decideHere = (decision: Decision) => {
    const about = chosen.length > 0 ? chosen : ids.filter((id) => id === current);
    if (decision === 'remove') askRemoval(about);
    else decideAbout(about, decision);
  };

  const at = ids.indexOf(current ?? 0);
  const comment = comments[at];
  useKeys({
    j: () => goTo(ids[Math.min(at + 1, ids.length - 1)] ?? null),
    k: () => goTo(ids[Math.max(at - 1, 0)] ?? null),
    a: () => decideHere('approve'),
    s: () => decideHere('spam'),
    d: () => decideHere('remove'),
    u: () => takeBack(undo),
    x: () => comment && toggle(comment.id, !selected.has(comment.id)),
    e: () => comment && canTakeDown(viewer, comment.user) && setOpen({ dialog: 'edit', comment }),
    '?': () => setOpen({ dialog: 'help' }),
  });

  function toggle(id: number, on: boolean) {
    setSelected((before) => (on ? new Set([...before, id]) : new Set([...before].filter((one) => one !== id))));
  }

  const state = last.done || last.formError || last.fieldErrors ? last : undone.done || undone.formError ? undone : decided;
  return (
    <>
      {comments.length === 0 && <EmptyQueue filter={filter} />}
      {comments.length > 0 && (
        <BulkBar send={sendDecision} count={chosen.length} total={ids.length} selectAll={(all) => setSelected(new Set(all ? ids : []))} decide={decideHere} help={() => setOpen({ dialog: 'help' })} />
      )}
      <ol className="queue">
        {comments.map((item) => (
          <QueueItem
            key={item.id}
            comment={item}
            style={style}
            isCurrent={item.id === current}
            isSelected={selected.has(item.id)}
            canTakeDown={canTakeDown(viewer, item.user)}
            send={sendDecision}
            acts={{
              decide: (decision) => decideAbout([item.id], decision),
              remove: () => askRemoval([item.id]),
              edit: () => setOpen({ dialog: 'edit', comment: item }),
              select: (on) => toggle(item.id, on),
            }}
          />
        ))}
      </ol>
      <Toast state={state} undo={sendUndo} takeBack={(entries) => takeBack(undo, entries)} />
      {open?.dialog === 'remove' && <RemoveDialog count={open.ids.length} remove={(reason) => decideAbout(open.ids, 'remove', reason)} close={() => setOpen(null)} />}
      {open?.dialog === 'edit' && (
        <EditDialog
          comment={open.comment}
          save={(form) => {
            send(edit, form);
            setOpen(null);
            goTo(open.comment.id);
          }}
          close={() => setOpen(null)}
        />
      )}
      {open?.dialog === 'help' && <KeyHelp close={() => setOpen(null)} />}
    </>
  );
}

/** Where a moderator goes on after comments have left the list: below them, else above. */
function neighbour(ids: readonly number[], gone: readonly number[]): number | null {
  const left = ids.filter((id) => !gone.includes(id));
  const at = ids.indexOf(gone.at(-1) ?? 0);
  return left.find((id) => ids.indexOf(id) > at) ?? left.at(-1) ?? null;
}
