/** Where a mailed sign-in link leads. */
export const confirmAddress = (siteUrl: string, token: string) => `${siteUrl}/sign-in/confirm/?token=${token}`;

/** Where the link leads that proves a new address. */
export const emailChangeAddress = (siteUrl: string, token: string) => `${siteUrl}/account/email/?token=${token}`;
