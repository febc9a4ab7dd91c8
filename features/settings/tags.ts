/** Every page shows the settings: its masthead and its footer. */
export const siteTag = 'site';

/** Pages with a comment form show whether the discussion is open. */
export const discussionSettingsTag = 'discussion-settings';
