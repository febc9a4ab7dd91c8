import { releaseLostJobs } from '#lib/jobs/lost.ts';
import { plainTask, type Recurring, type TaskList } from '#lib/jobs/task.ts';
import { purgeExpired } from './purge.ts';

/** Every job, by the name that it is added under. */
export const jobs: TaskList = {
  'purge-expired': plainTask(({ now }) => purgeExpired(now)),
  'release-lost-jobs': plainTask(releaseLostJobs),
};

/** Every job that comes by itself, and when. */
export const recurringJobs: readonly Recurring[] = [
  { task: 'purge-expired', match: '17 * * * *' },
  { task: 'release-lost-jobs', match: '*/5 * * * *' },
];
