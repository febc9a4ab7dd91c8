import type { SiteAddresses } from '#features/imports/wordpress/old-path.ts';
import type { Numbering } from './numbering.ts';
import type { Term } from './terms.ts';

/** A thing of an old site or of this one, as others refer to it. */
export type Referred = { importId: number | null; legacyId: number | null };

/** What the items of an export share. */
export interface ItemContext {
  siteUrl: string;
  timeZone: string;
  now: Date;
  numbering: Numbering;
  /** Old sites by their source's id. */
  sites: ReadonlyMap<number, SiteAddresses>;
  categories: ReadonlyMap<number, Term>;
  tags: ReadonlyMap<number, Term>;
  loginOf: (authorId: number) => string | undefined;
  pages: ReadonlyMap<number, Referred>;
  media: ReadonlyMap<number, Referred>;
  /** Whether a media file of an old site, by its number, is here. */
  hasMedia: (sourceId: number, legacyId: number) => boolean;
  hasPage: (sourceId: number, legacyId: number) => boolean;
  /** Redirects that an import made. */
  importedRedirects: ReadonlySet<number>;
}
