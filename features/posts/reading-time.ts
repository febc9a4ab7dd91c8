/** What a reader takes in. */
export const WORDS_A_MINUTE = 230;
