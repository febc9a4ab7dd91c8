import { dateAndTime, type DateStyle } from '#lib/dates.ts';
import type { ListedRevision } from '#features/posts/revision-queries.ts';

const KINDS = { SAVE: 'Saved', CORRECTION: 'Correction', UPDATE: 'Update', AUTOSAVE: 'Kept' } as const;

/** A post's saves, each leading to what it changed. */
export function RevisionList({ postId, revisions, shown, style }: { postId: number; revisions: readonly ListedRevision[]; shown: number; style: DateStyle }) {
  return (
    <ol className="revision-list">
      {revisions.map(({ id, kind, note, createdAt, user }) => (
        <li key={id}>
          <a href={`/admin/posts/${postId}/revisions/?revision=${id}`} aria-current={id === shown ? 'page' : undefined}>
            <b>{KINDS[kind]}</b> {dateAndTime(createdAt, style)}
            <span>{user?.name ?? 'From before'}{note && `: ${note}`}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
