/** Results on a page. */
export const RESULTS_A_PAGE = 10;

/** Only so many of the newest matches are ranked: ranking reads each one, so that a common word costs no more than this. */
export const RANKED_POSTS = 500;
/** Pages such as About are few. */
export const RANKED_PAGES = 50;

/** Pages of results that there can be. */
export const PAGES = RANKED_POSTS / RESULTS_A_PAGE;
