/** Limits that a browser has to know too. */

/** An archive that is split over more is put into a ZIP. */
export const MAX_UPLOAD_FILES = 50;
/** What a form may bring whole, without a script that sends it in parts. */
export const MAX_FORM_UPLOAD_BYTES = 16 * 1024 * 1024;
/** So much of a file goes with one request: little enough that a lost connection costs nobody much. */
export const PART_BYTES = 8 * 1024 * 1024;
/** An import that was paused, or that failed, can be gone on with for so long; then its files go. */
export const STANDING_UPLOAD_DAYS = 30;
