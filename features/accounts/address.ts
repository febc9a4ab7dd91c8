/** Where a mailed sign-in link leads. */
export const confirmAddress = (siteUrl: string, token: string) => `${siteUrl}/sign-in/confirm/?token=${token}`;
