'use client';

import { useState } from 'react';
import type { FormState } from '#lib/form-action.ts';
import { share, unshare } from '#features/posts/actions.ts';
import type { OpenPost } from '#features/posts/editor-queries.ts';
import type { EditorSite } from './options.ts';

/** A secret link for people without an account; it can be made anew, or withdrawn. */
export function ShareLink({ post, site }: { post: OpenPost; site: EditorSite }) {
  const [key, setKey] = useState(post.previewKey);
  const [state, setState] = useState<FormState>({});
  const address = `${site.url}/preview/${key}/`;

  async function ask(action: typeof share, next: (answer: FormState) => string | null) {
    const form = new FormData();
    form.set('postId', String(post.id));
    const answer = await action({}, form).catch((): FormState => ({ formError: 'The site cannot be reached: nothing has changed.' }));
    setState(answer);
    if (!answer.formError) setKey(next(answer));
  }
  const renew = () => void ask(share, ({ facts }) => facts?.key ?? null);
  const copy = () => void navigator.clipboard.writeText(address).then(() => setState({ done: 'Copied.' })).catch(() => setState({ formError: 'Your browser does not let it be copied: mark it and copy it yourself.' }));

  return (
    <>
      <p className="form-hint">A secret link shows this post, as it was saved last, to whoever has it. No account is needed, and no search engine finds it.</p>
      {key && (
        <>
          <label className="sr-only" htmlFor="share-link">The secret link</label>
          <input className="input" id="share-link" readOnly value={address} onFocus={(event) => event.target.select()} />
        </>
      )}
      <p className="form-buttons">
        {key && <button className="act" type="button" onClick={copy}>Copy</button>}
        <button className="act" type="button" onClick={renew}>{key ? 'Make a new one' : 'Make a link'}</button>
        {key && <button className="act" type="button" onClick={() => void ask(unshare, () => null)}>Withdraw</button>}
      </p>
      <p className="form-hint" aria-live="polite">{state.formError ?? state.done}</p>
    </>
  );
}
