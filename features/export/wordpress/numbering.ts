/** The greatest numbers that each old site of WordPress's gave, in the order of their imports. */
export type OldNumbers = readonly { sourceId: number; greatest: number }[];

/**
 * The numbers that things have in an export. Those of the first old site keep theirs; those of another old site come above
 * them, and those that were made here above all of these, so that no two are alike.
 */
export interface Numbering {
  old(sourceId: number, legacyId: number): number;
  post(id: number): number;
  media(id: number): number;
  menuItem(id: number): number;
}

export function numberingOf(olds: OldNumbers, greatest: { post: number; media: number }): Numbering {
  const offsets = new Map<number, number>();
  let above = 0;
  for (const { sourceId, greatest: number } of olds) {
    offsets.set(sourceId, above);
    above += number;
  }
  return {
    old: (sourceId, legacyId) => (offsets.get(sourceId) ?? 0) + legacyId,
    post: (id) => above + id,
    media: (id) => above + greatest.post + id,
    menuItem: (id) => above + greatest.post + greatest.media + id,
  };
}
