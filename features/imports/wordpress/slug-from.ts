/** A slug for what an old export only names: lower case, letters and digits of any script, hyphens between. */
export function slugFrom(name: string): string {
  const words = name.normalize('NFC').toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu)
  return words?.join('-') ?? 'term'
}
