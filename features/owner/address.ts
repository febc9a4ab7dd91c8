/** Where the owner's one-time link leads. */
export const ownerAddress = (siteUrl: string, token: string) => `${siteUrl}/owner/?token=${token}`;
