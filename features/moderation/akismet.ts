import { logger } from '#lib/log.ts';

/** What the service is told of a comment; it asks for the address of who wrote it. */
export type AkismetComment = { text: string; name: string; email?: string; ip: string; userAgent: string; permalink: string; isReply: boolean };

/** `endpoint` and `fetch` are for tests. */
export type AkismetSetup = { key: string; siteUrl: string; endpoint?: string; fetch?: typeof fetch };

const ENDPOINT = 'https://rest.akismet.com/1.1/comment-check';
/** Whoever posts waits for the answer; longer than this they do not. */
const TIMEOUT_MS = 2_000;

/**
 * Asks Akismet about a comment (its API's `comment-check`). Null, with a warning in the log, where it does not answer in time or
 * says anything but yes or no: a comment never fails for it. Never throws.
 */
export async function askAkismet(comment: AkismetComment, { key, siteUrl, endpoint = ENDPOINT, fetch: send = fetch }: AkismetSetup): Promise<'spam' | 'ham' | null> {
  try {
    const response = await send(endpoint, { method: 'POST', body: formOf(comment, key, siteUrl), signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    const answer = (await response.text()).trim();
    if (answer === 'true') return 'spam';
    if (answer === 'false') return 'ham';
    logger().warn({ status: response.status, help: response.headers.get('x-akismet-debug-help') ?? '' }, 'Akismet gave no answer to a comment');
  } catch (error) {
    logger().warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'Akismet could not be asked about a comment');
  }
  return null;
}

function formOf(comment: AkismetComment, key: string, siteUrl: string): URLSearchParams {
  return new URLSearchParams({
    api_key: key,
    blog: siteUrl,
    user_ip: comment.ip,
    user_agent: comment.userAgent,
    permalink: comment.permalink,
    comment_type: comment.isReply ? 'reply' : 'comment',
    comment_author: comment.name,
    ...(comment.email !== undefined && { comment_author_email: comment.email }),
    comment_content: comment.text,
    blog_charset: 'UTF-8',
  });
}
