export const tagPath = (slug: string) => `/tag/${slug}/`;
