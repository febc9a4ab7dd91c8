/** A large photograph from a good camera; more is a mistake, and has to pass through memory whole. */
export const MAX_PICTURE_BYTES = 30 * 1024 * 1024;
/** A few kilobytes can unpack to gigabytes: 60 megapixels, more than ordinary cameras make, are 240 MB unpacked at most. */
export const MAX_PICTURE_PIXELS = 60_000_000;
/** A telephone; the text column; the text column on a dense screen. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const;
/** What can be read. Animations become their first frame. */
export const PICTURE_FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff']);
