/** So many comments change hands in one transaction; nobody has written more, and whoever has presses the button again. */
export const MOST_AT_ONCE = 20_000;
export const CLAIMS_A_PAGE = 50;
