/** Results on a page. */
export const RESULTS_A_PAGE = 10;

/** Only so many of the newest matches are ranked: ranking reads each one, so that a common word costs no more than this. */
export const RANKED_POSTS = 500;
/** Pages such as About are few. */
export const RANKED_PAGES = 50;

/** Pages of results that there can be. */
export const PAGES = RANKED_POSTS / RESULTS_A_PAGE;

/** More matches than this cost more to look up, and to sort by date, than the newest posts cost to read. */
export const LOOKED_UP_MATCHES = 10_000;
/** So many of the newest posts are read for common words; words that meet in too few of them are looked up after all. */
export const READ_POSTS = 5_000;
