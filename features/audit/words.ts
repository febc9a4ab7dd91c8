const NOUNS = new Map([
  ['post', 'a post'], ['comment', 'a comment'], ['user', 'an account'], ['category', 'the category'], ['tag', 'the tag'], ['author', 'the author'], ['redirect', 'a redirect'],
  ['menu', 'the menu'], ['setting', 'the settings'], ['media', 'a file of the media library'], ['import', 'an import'], ['job', 'the job'], ['mail', 'a mail'],
]);

const VERBS = new Map([
  ['create', 'made'], ['change', 'changed'], ['save', 'saved'], ['update', 'changed'], ['edit', 'edited'], ['delete', 'deleted'], ['merge', 'merged something into'], ['arrange', 'arranged'], ['import', 'imported'],
  ['publish', 'published'], ['unpublish', 'unpublished'], ['schedule', 'scheduled'], ['submit', 'submitted'], ['trash', 'put into the bin'], ['restore', 'restored'], ['correct', 'corrected'],
  ['role', 'changed the role of'], ['invite', 'invited'], ['approve', 'approved'], ['remove', 'removed'], ['spam', 'called spam'], ['warn', 'warned'], ['suspend', 'suspended'], ['ban', 'banned'], ['lift', 'let back in'],
  ['hold', 'holds every comment of'], ['unhold', 'no longer holds every comment of'], ['clear', 'removed everything by'], ['undo', 'took back a decision about'], ['feature', 'featured'], ['unfeature', 'no longer features'],
  ['upload', 'uploaded'], ['replace', 'replaced'], ['retry', 'started again'], ['test', 'sent to test'], ['site', 'changed'], ['discussion', 'changed'],
]);

/** What an entry says between who and which one: "changed the category". What it does not know it says as the log has it. */
export function auditWords(action: string, subject: string): string {
  const verb = action.slice(action.indexOf('.') + 1);
  const [known, noun] = [VERBS.get(verb), NOUNS.get(subject)];
  return known && noun ? `${known} ${noun}` : `${action} ${subject}`;
}

/** The subjects that the log can be narrowed down to. */
export const AUDIT_SUBJECTS: readonly { value: string; label: string }[] = [...NOUNS].map(([value, noun]) => ({ value, label: noun.replace(/^(?:an?|the) /, '') }));
