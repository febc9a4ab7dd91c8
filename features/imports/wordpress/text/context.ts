import { ENGLISH, type Marks } from './marks.ts';

/** A file of the old site's media library, as a text shows it. */
export interface OldAttachment {
  legacyId: number;
  /** Of the file itself. */
  url: string;
  title: string;
  alt: string;
  /** HTML. */
  caption: string;
  /** 'image/jpeg'; '' where the export does not say: the address's ending tells then. */
  mimeType: string;
  /** In pixels; null where the export does not say. */
  width: number | null;
  height: number | null;
}

/** Things of the old site by its numbers: a Map, or whatever answers as one. */
export interface Lookup<Value> {
  get(legacyId: number): Value | undefined;
}

/** What a text refers to without holding it. */
export interface BodyContext {
  /** Whose text it is: for the lines of the report. */
  itemType: string;
  title: string;
  /** Of the old site's language. */
  marks: Marks;
  attachments: Lookup<OldAttachment>;
  /** The post's own, in the order of the old site: a gallery that names none shows them. */
  ownAttachments: readonly OldAttachment[];
  /** Those of another post, by its number: a gallery may show them. */
  attachmentsOf(postLegacyId: number): readonly OldAttachment[];
  /** The contents of reusable blocks (`wp_block` items). */
  blocks: Lookup<string>;
  /** The post's meta value 'footnotes' as it was stored (JSON); '' where it has none. */
  footnotes: string;
}

/** Of a text that is all there is. */
export function emptyContext(itemType = 'post', title = ''): BodyContext {
  return { itemType, title, marks: ENGLISH, attachments: new Map(), ownAttachments: [], attachmentsOf: () => [], blocks: new Map(), footnotes: '' };
}
