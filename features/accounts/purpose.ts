/** Tells mailed sign-ins from other links in OneTimeLink. */
export const SIGN_IN_PURPOSE = 'sign-in';
