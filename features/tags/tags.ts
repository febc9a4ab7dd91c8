/** Whatever shows a tag's name. */
export const tagTag = (id: number) => `tag:${id}`;
