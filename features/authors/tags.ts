/** Whatever shows an author's name or bio. */
export const authorTag = (id: number) => `author:${id}`;
