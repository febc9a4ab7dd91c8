'use client';

import Link from 'next/link';
import type { OpenPost } from '#features/posts/editor-queries.ts';
import type { Verb } from '#features/posts/verb-names.ts';

/** The ways back: earlier texts, the drawer, and the bin. */
export function StateActs({ post, act }: { post: OpenPost; act: (verb: Verb) => void }) {
  const { may, status } = post;
  return (
    <p className="form-buttons">
      <Link className="act" href={`/admin/posts/${post.id}/revisions/`} prefetch={false}>Revisions</Link>
      {status === 'PUBLISHED' && <a className="act" href={post.path}>View on the site</a>}
      {may.publish && (status === 'PUBLISHED' || status === 'PRIVATE') && <button className="act" type="button" onClick={() => act('unpublish')}>Unpublish</button>}
      {may.publish && status === 'SCHEDULED' && <button className="act" type="button" onClick={() => act('unpublish')}>Take out of the schedule</button>}
      {may.publish && status === 'SUBMITTED' && <button className="act" type="button" onClick={() => act('takeBack')}>Give back to its author</button>}
      {may.bin && <button className="act act-remove" type="button" onClick={() => act('bin')}>Move to the bin</button>}
      {may.restore && <button className="button" type="button" onClick={() => act('restore')}>Restore</button>}
    </p>
  );
}
