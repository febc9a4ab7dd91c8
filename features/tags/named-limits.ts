/** A tag is a word or a few, not a sentence. */
export const MAX_TAG_NAME = 60;
