import { MAX_COMMENT } from './schema.ts';

/** Why a comment cannot be posted as it is, in words for whoever wrote it. */
export const REFUSALS = {
  empty: 'Your comment is empty. Write something, then post it.',
  long: `Your comment is longer than ${MAX_COMMENT.toLocaleString('en-GB')} characters. Please shorten it, or post it in two parts.`,
  closed: 'The discussion of this post is closed. Your text is still here, so that you can take it elsewhere.',
  old: 'The discussion of this post has closed by its age. Your text is still here, so that you can take it elsewhere.',
  members: 'Under this post only members of good standing may write: readers whose account is older than a day and who have had a comment published.',
  gone: 'This post is no longer there. Your text is still here, so that you can take it elsewhere.',
  parent: 'The comment that you answer is no longer there. You can post yours as a comment of its own.',
  thread: 'A moderator has closed this thread: it takes no more replies. You can post yours as a comment of its own.',
  account: 'Your account cannot post comments at the moment.',
  leaving: 'Your account waits to be deleted. Say on its page that you keep it, then post this.',
  often: 'You have sent very many comments in a short time. Please wait a few minutes, then post this one.',
  late: 'The time in which this comment could be changed is over. Your text is still here, so that you can take it elsewhere.',
  foreign: 'This comment can no longer be changed.',
} as const;

export type Refusal = keyof typeof REFUSALS;

export const isRefusal = (code: unknown): code is Refusal => typeof code === 'string' && Object.hasOwn(REFUSALS, code);
