/** Counting goes so far: past it a tab says "and more". */
export const MOST_COUNTED = 1_000;

export const POSTS_A_LIST = 50;
