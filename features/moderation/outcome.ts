/** What came of a moderator's decision. `entries` are the log's, for undoing; `missed` says in a sentence why each was left alone. */
export type Outcome = { done: number[]; entries: string[]; missed: Missed[]; tags: string[] };
export type Missed = { id: number; why: string };

export const nothingDone = (missed: Missed[]): Outcome => ({ done: [], entries: [], missed, tags: [] });

export const NOT_A_MODERATOR = 'Your account may not moderate.';
