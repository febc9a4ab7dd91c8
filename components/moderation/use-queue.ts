import { startTransition, useState, useTransition } from 'react';
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
  const [decided, setDecided] = useState(nothing);
  const [last, setLast] = useState<FormState>({});
  const [undoable, setUndoable] = useState<readonly string[][]>([]);
  const [isSending, startSending] = useTransition();

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
      // With the fresh list, which came in the same answer.
      startTransition(() => {
        setLast(state);
        if (state.undo) setUndoable((before) => [...before, state.undo ?? []]);
        setDecided((before) => new Map([...before].filter(([id]) => !expected.has(id))));
      });
    });
  }

  /** Brings back what the given entries of the log decided, or the latest decision. */
  function takeBack(action: FormAction, entries = undoable.at(-1)) {
    if (!entries) return setLast({ formError: 'There is nothing to undo.' });
    setUndoable((before) => before.filter((one) => one !== entries && one.join() !== entries.join()));
    const form = new FormData();
    for (const entry of entries) form.append('entry', entry);
    send(action, form);
  }

  return { comments, last, isSending, send, takeBack, say: setLast };
}
