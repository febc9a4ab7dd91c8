/** Long enough for a slow mail server, short enough that an old mailbox opens nothing. */
export const LINK_MINUTES = 15;
