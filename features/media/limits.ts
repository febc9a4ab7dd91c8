/** A large photograph from a good camera; more is a mistake. */
export const MAX_PICTURE_BYTES = 30 * 1024 * 1024;
/** A report with its charts, an hour of speech. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
/** A few kilobytes can unpack to gigabytes: 60 megapixels, more than ordinary cameras make, are 240 MB unpacked at most. */
export const MAX_PICTURE_PIXELS = 60_000_000;
/** All the pictures of an animation together: 25 seconds of the text column's width. A longer one should be a video. */
export const MAX_ANIMATION_PIXELS = 40_000_000;
/** A telephone; the text column; the text column on a dense screen. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const;
/** An animation is heavy: wider than the text column it does not get. */
export const MAX_ANIMATION_WIDTH = 960;
/** What can be read. */
export const PICTURE_FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff']);
/** Each may use a processor for seconds and 240 MB for its pixels; the rest of the site wants to live too. */
export const ENCODED_AT_A_TIME = 2;
/** Whoever comes after so many would wait for minutes: they are asked to try again. */
export const MOST_WAITING = 100;
