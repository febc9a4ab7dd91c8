import { useState, useTransition } from 'react';
import { useRouter } from 'next/navigation';
import type { FormAction, FormState } from '#lib/form-action.ts';
import { belongsTo, type QueueName } from '#features/moderation/queues.ts';
import type { QueuedComment } from '#features/moderation/queries.ts';
import type { Decision } from '#features/moderation/schema.ts';

const AFTER = { approve: 'APPROVED', spam: 'SPAM', remove: 'REMOVED' } as const;
const nothing: ReadonlyMap<number, Decision> = new Map();

/**
 * A queue as its moderator sees it: a decision shows at once, and is sent behind their back; what comes back corrects it.
 * `last` is what to say of the latest decision.
 */
export function useQueue(fromServer: readonly QueuedComment[], queue: QueueName) {
  const router = useRouter();
  const [decided, setDecided] = useState(nothing);
  const [known, setKnown] = useState(fromServer);
  const [last, setLast] = useState<FormState>({});
  const [undoable, setUndoable] = useState<readonly string[][]>([]);
  const [isSending, startSending] = useTransition();

  // A fresh list from the server knows everything that was sent before it was made.
  if (known !== fromServer) {
    setKnown(fromServer);
    if (!isSending) setDecided(nothing);
  }

  const comments = fromServer
    .map((comment) => {
      const decision = decided.get(comment.id);
      return decision ? { ...comment, status: AFTER[decision], openReports: 0 } : comment;
    })
    .filter((comment) => belongsTo(queue, comment));

  /** Sends a form of the queue. What `expected` says of comments shows at once; where the site says otherwise, its word counts. */
  function send(action: FormAction, form: FormData, expected: ReadonlyMap<number, Decision> = nothing) {
    setDecided((before) => new Map([...before, ...expected]));
    startSending(async () => {
      const state = await action({}, form).catch((): FormState => ({ formError: 'It could not be sent: the connection or the site failed. Nothing was decided; please try again.' }));
      setLast(state);
      if (state.undo) setUndoable((before) => [...before, state.undo ?? []]);
      if (state.formError || state.fieldErrors) setDecided((before) => new Map([...before].filter(([id]) => !expected.has(id))));
      router.refresh();
    });
  }

  /** Brings back what the given entries of the log decided, or the latest decision. */
  function takeBack(action: FormAction, entries = undoable.at(-1)) {
    if (!entries) return setLast({ formError: 'There is nothing to undo.' });
    setUndoable((before) => before.filter((one) => one !== entries && one.join() !== entries.join()));
    const form = new FormData();
    for (const entry of entries) form.append('entry', entry);
    setDecided(nothing);
    send(action, form);
  }

  return { comments, last, isSending, send, takeBack, say: setLast };
}
