/** Does what the site is to import, or to take back, by itself. */
export const WORK_OFF_IMPORTS = 'work-off-imports';

/** Removes the uploads that nothing will be made of any more. */
export const CLEAN_UPLOADS = 'clean-uploads';

/** Fetches the pictures and files of an old site that are not here. One for each site. */
export const FETCH_MEDIA = 'fetch-media';
export const fetchKey = (sourceId: number): string => `${FETCH_MEDIA}:${sourceId}`;
