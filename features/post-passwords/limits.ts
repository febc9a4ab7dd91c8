import type { Limit } from '#lib/rate-limit.ts';

/** As many characters as WordPress takes; more are not even tried. */
export const MAX_PASSWORD = 255;

/** Nobody mistypes it more often; a household or an office that shares an address gets in, since only wrong ones count. */
export const triesByNetwork: Limit = { name: 'post-password', turns: 10, seconds: 15 * 60 };
/** From many addresses at once: a password is a word that people tell each other, and is not guessed with these in years. */
export const triesByPost: Limit = { name: 'post-password-all', turns: 300, seconds: 3600 };
