/** What the log's actions are called: what somebody did, as the end of a sentence that begins with their name. */
const DONE = new Map([
  ['comment.approve', 'approved'],
  ['comment.restore', 'restored'],
  ['comment.spam', 'called spam'],
  ['comment.remove', 'removed'],
  ['comment.edit', 'edited'],
  ['comment.feature', 'featured'],
  ['comment.unfeature', 'no longer features'],
  ['comment.undo', 'took back a decision about'],
  ['thread.close', 'closed the thread of'],
  ['thread.open', 'opened the thread of'],
  ['discussion.change', 'changed the discussion of'],
  ['settings.discussion', 'changed the settings of'],
  ['user.warn', 'warned'],
  ['user.suspend', 'suspended'],
  ['user.ban', 'banned'],
  ['user.lift', 'let back in'],
  ['user.hold', 'holds every comment of'],
  ['user.unhold', 'no longer holds every comment of'],
  ['user.clear', 'removed everything by'],
  ['user.undo', 'took back a decision about'],
]);

/** Every action of moderators that the log knows. */
export const MODERATION_ACTIONS: readonly string[] = [...DONE.keys()];

export const wordsFor = (action: string): string => DONE.get(action) ?? action;
