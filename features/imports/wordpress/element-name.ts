const WORDPRESS = /^https?:\/\/(?:www\.)?wordpress\.org\/export\/[^/]+\/?$/;
const EXCERPT = /^https?:\/\/(?:www\.)?wordpress\.org\/export\/[^/]+\/excerpt\/?$/;
const CONTENT = /^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/;
const DUBLIN_CORE = /^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/;

/**
 * The one name under which the importer knows an element, whatever prefix or export version the file uses:
 * `wp:post_id`, `content:encoded`, `excerpt:encoded`, `dc:creator`, `title`; `{uri}name` for anything foreign.
 * `plainUri` is the namespace of the file's root, usually none.
 */
export function elementName(uri: string, local: string, plainUri: string): string {
  if (uri === plainUri || uri === '') return local;
  if (WORDPRESS.test(uri)) return `wp:${local}`;
  if (CONTENT.test(uri)) return `content:${local}`;
  if (EXCERPT.test(uri)) return `excerpt:${local}`;
  if (DUBLIN_CORE.test(uri)) return `dc:${local}`;
  return `{${uri}}${local}`;
}
