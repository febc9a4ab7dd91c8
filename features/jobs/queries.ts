import { countJobs, listJobs } from '#lib/jobs/inspect.ts';
import type { JobState } from '#lib/jobs/states.ts';

/** The jobs of a state, and how many there are in each. */
export async function getJobs(state: JobState) {
  const [jobs, counts] = await Promise.all([listJobs(state), countJobs()]);
  return { jobs, counts };
}
