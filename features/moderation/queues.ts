/** The queues of comments, as a moderator's tabs. */
export const QUEUES = ['pending', 'reported', 'spam', 'removed', 'all'] as const;
export type QueueName = (typeof QUEUES)[number];

export const isQueue = (name: unknown): name is QueueName => QUEUES.some((queue) => queue === name);

/** Which comments of a queue to show. `before` is the id under which its page begins; `id` shows one comment alone. */
export type QueueFilter = {
  queue: QueueName;
  words?: string;
  authorId?: string;
  postId?: number;
  /** The check that a comment waits for, or `reports`. */
  reason?: string;
  id?: number;
  before?: number;
};

/** The address of a queue's page. */
export function queueAddress({ queue, words, authorId, postId, reason, id, before }: QueueFilter): string {
  const query = new URLSearchParams();
  if (queue !== 'pending') query.set('queue', queue);
  if (words) query.set('words', words);
  if (authorId) query.set('author', authorId);
  if (postId) query.set('post', String(postId));
  if (reason) query.set('reason', reason);
  if (id) query.set('comment', String(id));
  if (before) query.set('before', String(before));
  return `/admin/comments/${query.size > 0 ? `?${query}` : ''}`;
}

type Standing = { status: string; openReports: number };

/** Whether a comment stands in a queue; the database's own condition is beside the query. */
export function belongsTo(queue: QueueName, { status, openReports }: Standing): boolean {
  switch (queue) {
    case 'pending': return status === 'PENDING';
    case 'reported': return openReports > 0;
    case 'spam': return status === 'SPAM';
    case 'removed': return status === 'REMOVED' || status === 'DELETED';
    default: return true;
  }
}
