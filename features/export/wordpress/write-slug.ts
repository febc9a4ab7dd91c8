/**
 * A slug as WordPress stores it: what is not ASCII in lower-case percent signs. A "%" of its own stays one where reading the
 * slug gives it back, and is written as `%25` where it would be read as the beginning of another character.
 */
export function writtenSlug(slug: string): string {
  const encoded = percentEncoded(slug);
  return decoded(encoded) === slug ? encoded : percentEncoded(slug.replaceAll('%', '%25'));
}

function percentEncoded(slug: string): string {
  return slug.replace(/[\u0080-\uffff]+/g, (letters) => encodeURIComponent(letters.toWellFormed()).toLowerCase());
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
