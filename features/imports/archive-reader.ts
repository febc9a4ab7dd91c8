import type { ArchiveFile } from './archive-file.ts';
import type { Finding } from './finding.ts';
import type { Planned } from './planned.ts';

export const ARCHIVE_KINDS = ['wordpress', 'ghost', 'disqus', 'markdown'] as const;
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

/**
 * How one kind of old site comes in. The engine (commands.ts) asks for a survey, which reads all the files and refuses
 * broken ones, and then takes the archive over step by step; it knows nothing of the files' format.
 */
export interface ArchiveReader {
  kind: ArchiveKind;
  /**
   * Reads all of the files, in whatever order they were named, and checks them, without writing anything. `onItems` hears
   * how many items (comments and whatever they hang from) were read so far; reading pieces of a file is what may be
   * stopped, so nothing else needs to heed a signal. Throws an ArchiveError for what cannot be read.
   */
  survey(files: readonly ArchiveFile[], onItems: (count: number) => void): Promise<Archive>;
}

/** An archive that was read whole and is sound. */
export interface Archive {
  site: OldSite;
  /** What it holds: the report's counts in. */
  holds: ArchiveCounts;
  /** What has no place here, by the old site's name for its type. */
  leftOut: { postType: string; count: number }[];
  authors: DeclaredAuthor[];
  categories: DeclaredCategory[];
  tags: DeclaredTag[];
  /** Old numbers of pages, and of the page that each stands below; null at the top. */
  pages: ReadonlyMap<number, number | null>;
  /** What the report says of the files as such, and not of a step: control characters dropped, a wrong version mended … */
  findings: Finding[];
  /**
   * The archive once more, record by record, always in the same order and with the same positions for the same files.
   * `from` is the position of a step that was stored already: what comes after it is wanted.
   */
  steps(from: number): AsyncIterable<Step>;
}

/** What a record of the archive becomes. Those that become nothing and say nothing need no step. */
export interface Step {
  /** How many records had been read with this one, over all the files. A run that broke off goes on after it. */
  position: number;
  planned: readonly Planned[];
  findings: readonly Finding[];
}

/** Whose archive it is. `addresses` are those of its pages, the best first; of what is none (no http), nobody minds. */
export interface OldSite {
  title: string;
  addresses: readonly string[];
}

export interface ArchiveCounts {
  posts: number;
  pages: number;
  attachments: number;
  /** Types that are neither post, page nor attachment. */
  others: { postType: string; count: number }[];
  /** Of every item, whatever its type, pingbacks and spam included. */
  comments: number;
  authors: number;
  categories: number;
  tags: number;
  /** Entries of menus; not said by what knows none. */
  menuItems?: number;
}

/** A byline of the old site; `login` is what it is known by from one import to the next. */
export interface DeclaredAuthor {
  login: string;
  /** Plain text, never ''. */
  name: string;
  /** '' where the archive does not say. */
  email: string;
  /** Plain text, and an address of the web; where the archive has them. */
  bio?: string;
  link?: string;
}

/** `slug` is '' where the archive only names it; name and description may hold entities and tags. */
export interface DeclaredTag {
  slug: string;
  name: string;
  description: string;
}

/** `parentSlug` is '' at the top of the tree. */
export interface DeclaredCategory extends DeclaredTag {
  parentSlug: string;
}
