/** A feed in no format yet. Every address in it is absolute. */
export type Feed = {
  title: string;
  description: string;
  /** BCP 47, such as `en-GB`. */
  language: string;
  /** Who publishes it; also the author of what names none. */
  publisher: string;
  /** The page whose news it brings. */
  homeUrl: string;
  selfUrl: string;
  /** The last change of any item; null where there is none. */
  updated: Date | null;
  items: FeedItem[];
};

export type FeedItem = {
  /** Never changes, whatever becomes of the address. */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  html: string;
  authors: { name: string; url?: string }[];
  published: Date;
  /** Not before `published`. */
  modified: Date;
  /** Names of categories and tags. */
  topics: string[];
  imageUrl?: string;
  /** `feedUrl` is the RSS feed of the comments; `atom/` and `json/` stand below it. */
  discussion?: { count: number; url: string; feedUrl: string };
};

/** Items in a feed: about a month of a busy site, so that a reader who polls weekly misses nothing. */
export const ITEMS_A_FEED = 20;
