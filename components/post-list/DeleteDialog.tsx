'use client';

import type { FormState } from '#lib/form-action.ts';
import { remove } from '#features/posts/actions.ts';
import type { ListedPost } from '#features/posts/manage-queries.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';

/** Asks before a post goes for ever. */
export function DeleteDialog({ post, done, close }: { post: ListedPost; done: (answer: FormState) => void; close: () => void }) {
  async function send() {
    const form = new FormData();
    form.set('postId', String(post.id));
    form.set('confirm', 'yes');
    done(await remove({}, form).catch((): FormState => ({ formError: 'The site cannot be reached: nothing was deleted.' })));
  }
  return (
    <Dialog title={`Delete “${post.title || 'No title yet'}” for ever?`} close={close}>
      <p>Its text, its revisions{post.commentCount > 0 ? ` and its ${post.commentCount} comments` : ' and its comments'} go with it. This cannot be taken back.</p>
      <p className="dialog-acts">
        <button className="button" type="button" onClick={() => void send()}>Delete for ever</button>
        <button className="button-plain" type="button" onClick={close}>Keep it</button>
      </p>
    </Dialog>
  );
}
