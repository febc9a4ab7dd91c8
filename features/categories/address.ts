export const categoryPath = (slug: string) => `/category/${slug}/`;
