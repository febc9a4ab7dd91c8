import { parseCronItems } from 'graphile-worker';
import { expect, it } from 'vitest';
import { jobsWith, recurringJobs } from './list.ts';

it('names times and tasks that the queue knows: one that it does not would stop every job', () => {
  expect(() => parseCronItems(recurringJobs.map(({ task, match }) => ({ task, match })))).not.toThrow();
  const jobs = jobsWith({ importing: () => Promise.resolve() });
  expect(recurringJobs.filter(({ task }) => !(task in jobs))).toEqual([]);
});
