import type { Limit } from '#lib/rate-limit.ts';

/** Three sentences: what a profile says of somebody is no article. */
export const MAX_BIO = 300;
/** A photograph from a telephone; the form may hold a little more. */
export const MAX_PORTRAIT_BYTES = 10 * 1024 * 1024;
/** Whoever cannot decide needs fewer; each costs the site a second, and others wait for theirs. */
export const PORTRAITS: Limit = { name: 'portraits', turns: 10, seconds: 3600 };
/** Pixels on each side: twice what the profile shows, for dense screens. */
export const PORTRAIT_SIDE = 256;
/** Comments on a page of a profile. */
export const COMMENTS_A_PAGE = 30;
