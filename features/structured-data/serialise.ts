/** An object of JSON-LD with the vocabulary of schema.org. */
export type JsonLd = { readonly '@type': string; readonly [property: string]: unknown };

/** One or several objects as the text of a `<script type="application/ld+json">`: nothing in it can end the element. */
export function serialiseJsonLd(data: object): string {
  const document = Array.isArray(data) ? { '@context': CONTEXT, '@graph': data } : { '@context': CONTEXT, ...data };
  return JSON.stringify(document).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const CONTEXT = 'https://schema.org';
