import { plainTextToHtml, renderComment } from '#lib/html/comment.ts';
import type { ThreadComment } from '#features/comments/commands.ts';
import type { samplePosts } from '#prisma/sample/content.ts';

type SampleComments = (typeof samplePosts)[number]['comments'];

const HOUR_MS = 3_600_000;

/** A sample discussion as rows of one thread, at their times after the post's. */
export function threadOf(comments: SampleComments, publishedAt: Date): ThreadComment[] {
  const thread: ThreadComment[] = [];
  const add = (comment: SampleComments[number], parentKey: number | null): void => {
    const key = thread.length + 1;
    const source = plainTextToHtml(comment.text);
    const createdAt = new Date(publishedAt.getTime() + comment.hoursAfter * HOUR_MS);
    thread.push({ key, parentKey, name: comment.name, source, html: renderComment(source).html, createdAt, status: 'APPROVED' });
    for (const reply of comment.replies ?? []) add(reply, key);
  };
  for (const comment of comments) add(comment, null);
  return thread;
}
