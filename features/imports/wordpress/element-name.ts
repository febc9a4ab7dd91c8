const WORDPRESS = /^https?:\/\/(?:www\.)?wordpress\.org\/export(?:\/[^/]*)?\/?$/;
const EXCERPT = /^https?:\/\/(?:www\.)?wordpress\.org\/export\/(?:[^/]+\/)?excerpt\/?$/;
const CONTENT = /^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/;
const DUBLIN_CORE = /^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/;

/**
 * The one name under which the importer knows an element, whatever prefix or export version the file uses:
 * `wp:post_id`, `content:encoded`, `excerpt:encoded`, `dc:creator`, `title`; `{uri}name` for anything foreign.
 * `plainUri` is the namespace of the file's root, usually none.
 */
export function elementName(uri: string, local: string, plainUri: string): string {
  if (uri === plainUri || uri === '') return local;
  if (EXCERPT.test(uri)) return `excerpt:${local}`;
  if (WORDPRESS.test(uri)) return `wp:${local}`;
  if (CONTENT.test(uri)) return `content:${local}`;
  if (DUBLIN_CORE.test(uri)) return `dc:${local}`;
  return `{${uri}}${local}`;
}

const USUAL: ReadonlyMap<string, string> = new Map([
  ['wp', 'http://wordpress.org/export/1.2/'],
  ['excerpt', 'http://wordpress.org/export/1.2/excerpt/'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]);

/** What a prefix stands for that the file does not declare: what it stands for in every export, else something foreign. */
export function usualNamespace(prefix: string): string {
  return USUAL.get(prefix) ?? `urn:undeclared:${prefix}`;
}

/** Whether what a file declares a prefix of WordPress's to be is nothing that WordPress ever wrote. */
export function isForeign(uri: string, prefix: string): boolean {
  return USUAL.has(prefix) && elementName(uri, '', '').startsWith('{');
}
