/** Every page shows the settings: its masthead and its footer. */
export const siteTag = 'site';
