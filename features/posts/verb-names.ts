/** Everything that can become of a post, by name. */
export const VERBS = ['submit', 'takeBack', 'publish', 'schedule', 'unpublish', 'bin', 'restore'] as const;
export type Verb = (typeof VERBS)[number];

/** What each did, after a number of posts or by itself. */
export const DONE: Readonly<Record<Verb, string>> = {
  submit: 'submitted', takeBack: 'taken back', publish: 'published', schedule: 'scheduled', unpublish: 'unpublished', bin: 'in the bin', restore: 'restored',
};
