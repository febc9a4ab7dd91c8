import type { PostStatus } from '#features/posts/status-names.ts';
import { STATUS_NAMES } from '#features/posts/status-names.ts';

/** What a post is just now, in a word. */
export function StatusChip({ status }: { status: PostStatus }) {
  return <span className="chip" data-status={status}>{STATUS_NAMES[status]}</span>;
}
