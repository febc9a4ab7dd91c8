/** Has the texts show a picture or file that came, should whoever fetched it not have got to it. */
export const SHOW_MEDIA = 'show-media';
export const showKey = (mediaId: number): string => `${SHOW_MEDIA}:${mediaId}`;
