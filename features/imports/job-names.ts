/** Does what the site is to import, or to take back, by itself. */
export const WORK_OFF_IMPORTS = 'work-off-imports';
