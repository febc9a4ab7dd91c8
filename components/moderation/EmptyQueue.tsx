import type { QueueFilter, QueueName } from '#features/moderation/queues.ts';

const EMPTY: Record<QueueName, { title: string; text: string }> = {
  pending: { title: 'Nothing waits', text: 'Comments that a check holds, and those of newcomers, come here before readers see them. What holds a comment is set under Discussion settings.' },
  reported: { title: 'No open reports', text: 'Readers report a comment with a reason. Keep it, or remove it, and its reports are settled. Beyond the number in the settings a reported comment is hidden until you have looked.' },
  spam: { title: 'No spam', text: 'What the filter or a moderator calls spam is kept here. Approve what is none: the filter learns from it.' },
  removed: { title: 'Nothing was removed', text: 'Comments that a moderator removed stay here, and can be restored. Those that their authors deleted are here too.' },
  all: { title: 'No comments', text: 'Every comment on the site is here, the newest first.' },
};

/** What a queue says while nothing is in it. */
export function EmptyQueue({ filter }: { filter: QueueFilter }) {
  const { words, reason, authorId, postId, id, before } = filter;
  if (words || reason || authorId || postId || id || before) return <p className="queue-empty">No comment of this queue fits. Another queue may have one, or a wider filter.</p>;
  const { title, text } = EMPTY[filter.queue];
  return <div className="queue-empty"><h2>{title}</h2><p>{text}</p></div>;
}
