import { renderMarkdown } from '#lib/html/markdown.ts';
import { findWaiting } from '#features/comments/held.ts';
import type { Viewer } from '#features/sessions/viewer.ts';

/** The comment that will be posted once somebody is in; nothing where they wanted something else. */
export async function WaitingText({ returnTo, viewer = null }: { returnTo: string; viewer?: Viewer | null }) {
  const held = await findWaiting(returnTo, viewer);
  if (!held) return null;
  return (
    <section className="comment-preview" aria-labelledby="waiting-text">
      <h2 className="form-hint" id="waiting-text">With that, this comment is posted as yours:</h2>
      <div className="said" dangerouslySetInnerHTML={{ __html: renderMarkdown(held.source).html }} />
    </section>
  );
}
