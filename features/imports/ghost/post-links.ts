import type { PlannedTerm } from '../planned.ts';

/** What a post's row refers to. */
export interface GhostPostLinks {
  legacyId: number;
  /** Logins, in the byline's order. */
  authors: string[];
  /** In Ghost's order: the first is its primary one. */
  tags: PlannedTerm[];
  /** Slugs, in the same order, with those of tags that Ghost hides from readers. */
  allTags: string[];
}
