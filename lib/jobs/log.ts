import { Logger } from 'graphile-worker';
import { logger } from '#lib/log.ts';

/** While the database is away the queue has something to say several times a second; it may do so once in this time. */
const QUIET_MS = 60_000;
let lastComplaint = 0;

/**
 * The job queue's own messages in the site's log: a job that failed each time, the queue's own troubles once a minute,
 * and its normal work not at all. Payloads stay out of it: they name people.
 */
export const queueLog = new Logger(({ taskIdentifier }) => (level, message, meta) => {
  if (meta.failure === true) {
    logger().error({ job: taskIdentifier ?? nameOf(meta.job), err: meta.error }, 'A job failed');
  } else if ((level === 'error' || level === 'warning') && Date.now() - lastComplaint > QUIET_MS) {
    lastComplaint = Date.now();
    logger().warn(`The job queue: ${message}`);
  } else {
    logger().debug(message);
  }
});

function nameOf(job: unknown): string | undefined {
  return typeof job === 'object' && job && 'task_identifier' in job ? String(job.task_identifier) : undefined;
}
