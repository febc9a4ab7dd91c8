/** Longer addresses are cut by mail programs, and nobody reads them. */
const MAX_CHARS = 80;

/**
 * A name as a part of an address: lower case, letters and digits of any script, hyphens between, without Latin accents
 * (`Café “Olé”` is `cafe-ole`), at most 80 characters. `fallback` where nothing is left.
 */
export function slugOf(name: string, fallback: string): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/([a-z])\p{Mn}+/gu, '$1').normalize('NFC').replace(/['’]/g, '');
  const slug = (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-');
  if (slug.length <= MAX_CHARS) return slug || fallback;
  const cut = slug.slice(0, MAX_CHARS + 1).replace(/-[^-]*$/u, '');
  return cut.length <= MAX_CHARS ? cut : cut.slice(0, MAX_CHARS).replace(/[\uD800-\uDBFF]$/u, '');
}
