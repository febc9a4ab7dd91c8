/** Something that the palette leads to or begins. */
export type PaletteItem = { name: string; /** Other words that it is found by. */ words: readonly string[]; run: () => void };
export type PaletteGroup = { label: string; items: readonly PaletteItem[] };

/** What fits what is typed: each of its words begins one of the item's. Groups without any are left out. */
export function matching(groups: readonly PaletteGroup[], typed: string): PaletteGroup[] {
  const wanted = wordsOf(typed);
  const fits = ({ name, words }: PaletteItem) => wanted.every((want) => [name, ...words].flatMap(wordsOf).some((word) => word.startsWith(want)));
  return groups.map(({ label, items }) => ({ label, items: items.filter(fits) })).filter(({ items }) => items.length > 0);
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);
