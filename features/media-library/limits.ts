import type { Limit } from '#lib/rate-limit.ts';

/** An afternoon's photographs; more in an hour is a script that ran wild. */
export const UPLOADS: Limit = { name: 'uploads', turns: 500, seconds: 3600 };
/** Media on a page of the library. */
export const MEDIA_A_PAGE = 48;
/** What lies in the bin so long is deleted for good, unless something still shows it. */
export const BIN_DAYS = 30;
/** Words that a screen reader says in one breath; more belongs into the caption. */
export const MAX_ALT = 500;
export const MAX_CAPTION = 1_000;
export const MAX_CREDIT = 200;
/** A file's name; operating systems allow little more. */
export const MAX_NAME = 200;
