/** Somebody may be away for a few days; an older mail opens nothing. */
export const INVITATION_DAYS = 7;
