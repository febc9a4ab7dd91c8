import type { AuthorOption, CategoryOption } from '#features/posts/editor-options.ts';

/** What there is to choose from. */
export type EditorOptions = { authors: readonly AuthorOption[]; categories: readonly CategoryOption[]; parents: readonly { id: number; title: string; path: string }[] };

/** What the editor page knows of the site. */
export type EditorSite = { name: string; url: string; language: string; timeZone: string };
