'use client';

import { useActionState } from 'react';
import { setDiscussion } from '#features/moderation/actions.ts';
import type { Discussion } from '#features/moderation/discussion-queries.ts';
import { MODE_NAMES } from './mode-names.ts';

/** Opens or closes a post's discussion, and says what happens to new comments under it. */
export function DiscussionForm({ post, siteMode }: { post: Pick<Discussion, 'id' | 'commentMode' | 'moderation'>; siteMode: keyof typeof MODE_NAMES }) {
  const [state, send] = useActionState(setDiscussion, {});
  return (
    <form className="form" action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      {state.done && <output className="form-done">{state.done}</output>}
      <input type="hidden" name="postId" value={post.id} />
      <div className="field">
        <label htmlFor="comment-mode">Who may comment</label>
        <select className="input" id="comment-mode" name="commentMode" key={state.typed?.commentMode} defaultValue={state.typed?.commentMode ?? post.commentMode}>
          <option value="OPEN">Everybody with an account</option>
          <option value="MEMBERS">Members of good standing: an account older than a day, with a published comment</option>
          <option value="CLOSED">Nobody: the discussion is closed</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor="moderation">New comments</label>
        <select className="input" id="moderation" name="moderation" key={state.typed?.moderation} defaultValue={state.typed?.moderation ?? post.moderation ?? ''}>
          <option value="">As on the whole site ({MODE_NAMES[siteMode].toLowerCase()})</option>
          {Object.entries(MODE_NAMES).map(([mode, name]) => <option key={mode} value={mode}>{name}</option>)}
        </select>
      </div>
      <p><button className="button">Save</button></p>
    </form>
  );
}
