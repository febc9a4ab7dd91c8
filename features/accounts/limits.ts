import type { Limit } from '#lib/rate-limit.ts';

/** Long enough for a slow mail server, short enough that an old mailbox opens nothing. */
export const LINK_MINUTES = 15;

const HOUR = 3600;

/** More links than this in an hour do nobody good; they would only fill somebody's mailbox. */
export const linksByAddress: Limit = { name: 'link-address', turns: 5, seconds: HOUR };
/** A household or an office asks for fewer; whoever asks for more is trying addresses. */
export const linksByNetwork: Limit = { name: 'link-network', turns: 20, seconds: HOUR };
/** A token cannot be guessed; this keeps the guessing from costing us anything. */
export const confirmations: Limit = { name: 'confirm', turns: 30, seconds: HOUR };
/** A classroom may come at once; more are accounts made by a machine. */
export const signUps: Limit = { name: 'sign-up', turns: 10, seconds: 24 * HOUR };
/** A new address for an account is asked for now and then; each try mails somebody. */
export const addressChanges: Limit = { name: 'address-change', turns: 5, seconds: HOUR };
