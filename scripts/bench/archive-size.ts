/** How much an invented archive holds; the same seed invents the same. */
export type ArchiveSize = { posts: number; comments: number; seed: number };
