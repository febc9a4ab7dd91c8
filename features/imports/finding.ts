/**
 * What a line of a report is about: something of the file was mended so that it could be read (`repaired`), has no place here
 * (`left-out`), came otherwise than it was (`changed`), was edited here since and so stayed (`kept-here`), lost or gained words
 * (`words`), is an address that leads nowhere (`unresolved`), is a file that could not be had (`media`), or had made room and is here again since
 * the import is undone (`brought-back`).
 */
export const FINDING_KINDS = ['repaired', 'left-out', 'changed', 'kept-here', 'words', 'unresolved', 'media', 'brought-back'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One line of an import's report. `itemType` is the old site's name for the kind of thing; `line` of its file. */
export interface Finding {
  kind: FindingKind;
  itemType: string;
  /** '' where it has none. */
  title: string;
  /** A sentence in the owner's words. */
  message: string;
  oldAddress?: string;
  newAddress?: string;
  line?: number;
}
