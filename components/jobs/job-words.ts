const WORDS = new Map([
  ['tell-of-comment', 'Tells followers of a comment'], ['tell-of-comments', 'Tells followers of comments'], ['mail-due', 'Looks for mail that is due'], ['mail-notifications', 'Mails a reader what is new'],
  ['delete-due-accounts', 'Deletes accounts whose time has come'], ['tell-of-deletion', 'Mails that an account is deleted'], ['publish-post', 'Publishes a scheduled post'], ['publish-overdue', 'Looks for posts that are due'],
  ['close-old-discussions', 'Closes old discussions'], ['relist-dates', 'Files the archive by year and month anew'], ['purge-expired', 'Clears away what has run out'], ['purge-readings', 'Clears away old reading figures'],
  ['work-off-imports', 'Imports archives, and takes imports back'], ['clean-uploads', 'Clears away uploaded archives that are not needed any more'],
  ['release-lost-jobs', 'Frees jobs of an instance that was killed'], ['check-links', 'Checks links to other sites'], ['empty-media-bin', 'Empties the bin of the media library'], ['forget-empty-drafts', 'Clears away empty drafts'],
]);

/** What a job does, in words; its name where there are none. */
export const jobWords = (name: string): string => WORDS.get(name) ?? name;

export const STATE_NAMES = { failed: 'Failed', trying: 'Failed, comes again', running: 'Running', waiting: 'Waiting' } as const;
