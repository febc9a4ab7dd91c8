import { begin } from '#features/posts/actions.ts';

/** Begins a post or a page, and leads to where it is written. */
export function NewPostForm({ kind }: { kind: 'POST' | 'PAGE' }) {
  return (
    <form action={begin}>
      <input type="hidden" name="kind" value={kind} />
      <button className="button">{kind === 'PAGE' ? 'New page' : 'New post'}</button>
    </form>
  );
}
