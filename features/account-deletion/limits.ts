/** So long whoever had their account deleted may change their mind. */
export const GRACE_HOURS = 24;
/** Comments, or rows that hang from an account, of one transaction of a deletion. */
export const ROWS_A_BATCH = 500;
