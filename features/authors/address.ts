export const authorPath = (slug: string) => `/author/${slug}/`;
