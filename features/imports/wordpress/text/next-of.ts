/** Finds the next of some signs in a text, at or after an index; the text's length where there is none. Asked in ascending order, the text is passed over once. */
export function createNextOf(text: string, signs: readonly string[]): (from: number) => number {
  const next = signs.map(() => -1);
  return (from) => {
    let nearest = text.length;
    for (let index = 0; index < signs.length; index += 1) {
      let at = next[index] ?? -1;
      if (at < from) {
        const found = text.indexOf(signs[index] ?? '', from);
        at = found < 0 ? text.length : found;
        next[index] = at;
      }
      if (at < nearest) nearest = at;
    }
    return nearest;
  };
}
