/** Tells mailed sign-ins, and the proofs of a new address, from other links in OneTimeLink. */
export const SIGN_IN_PURPOSE = 'sign-in';
export const EMAIL_CHANGE_PURPOSE = 'email';
