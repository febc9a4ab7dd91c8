/** What happens to a new comment that no check has anything against. */
export const MODE_NAMES = { AT_ONCE: 'Published at once', HOLD_NEWCOMERS: 'Newcomers’ first comments wait', HOLD_ALL: 'Every comment waits' } as const;
