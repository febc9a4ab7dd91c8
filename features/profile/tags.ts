/** Whatever shows a commenter's profile. */
export const commenterTag = (userId: string) => `commenter:${userId}`;
