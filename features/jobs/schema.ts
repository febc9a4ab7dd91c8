import { z } from 'zod';
import { JOB_STATES, type JobState } from '#lib/jobs/states.ts';

export const jobForm = z.object({ id: z.string().regex(/^\d{1,18}$/), step: z.enum(['remove']).optional() });

const query = z.object({ state: z.enum(JOB_STATES).optional().catch(undefined) });

/** Which jobs a page shows; those that failed where nothing is said. */
export const readJobsQuery = (asked: Record<string, string | string[] | undefined>): JobState => query.parse(asked).state ?? 'failed';
