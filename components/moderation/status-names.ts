/** How a comment stands, for moderators. */
export const STATUS_NAMES = { APPROVED: 'Published', PENDING: 'Waiting', SPAM: 'Spam', REMOVED: 'Removed', DELETED: 'Deleted by its author' } as const;
