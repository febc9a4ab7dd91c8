'use client';

import type { QueuedComment } from '#features/moderation/queries.ts';
import { Dialog } from './Dialog.tsx';
import { EditFields } from './EditFields.tsx';

/** Changes what a comment says. */
export function EditDialog({ comment, save, close }: { comment: QueuedComment; save: (form: FormData) => void; close: () => void }) {
  return (
    <Dialog title={`Edit the comment by ${comment.name}`} close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save(new FormData(event.currentTarget));
        }}
      >
        <EditFields comment={comment} />
        <p className="dialog-acts">
          <button className="button" type="submit">Save</button>
          <button className="button-plain" type="button" onClick={close}>Cancel</button>
        </p>
      </form>
    </Dialog>
  );
}
