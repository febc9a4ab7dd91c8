export const JOB_STATES = ['failed', 'trying', 'running', 'waiting'] as const;
/** `failed` for good; `trying` has failed and comes again; `running` now; `waiting` for its time. */
export type JobState = (typeof JOB_STATES)[number];
