/** What a reader takes in. */
export const WORDS_A_MINUTE = 230;

/** How many words a plain text has. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
