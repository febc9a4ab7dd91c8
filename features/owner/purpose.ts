/** Tells the owner's link from mailed sign-ins in OneTimeLink. */
export const OWNER_PURPOSE = 'owner';
