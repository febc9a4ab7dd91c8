/** Whatever shows a category's name, description or place in the tree. */
export const categoryTag = (id: number) => `category:${id}`;
