import { readAttributes } from './shortcode-attributes.ts';
import type { ShortcodeTag } from './shortcode-tags.ts';

/** Names of widely used plugins' shortcodes that look like words. */
const PLUGINS = new Set(
  ('accordion archives bandcamp button buttons column columns contact dailymotion divider dropcap facebook flickr footnotes form forms gist googlemaps googlevideo ' +
    'gravityform instagram jetpack map maps metaslider ninjaforms nggallery ngg polldaddy poll protected pullquote recentposts rss scribd ' +
    'sitemap slideshare slideshow soundcloud spacer spoiler spotify subscribe tab tabs ted toc toggle vine wpforms woocommerce').split(' '),
);

/** WordPress's own, whatever stands in them. */
const CORE = new Set(['caption', 'wp_caption', 'gallery', 'audio', 'video', 'playlist', 'embed']);

/** What must stand behind a name that is a word too. */
const VALUES = new Map([
  ['youtube', /^=?(?:https?:\/\/\S+|[\w-]{11})$/],
  ['vimeo', /^=?(?:https?:\/\/\S+|\d+)$/],
  ['twitter', /^=?(?:https?:\/\/\S+|\d+)$/],
  ['tweet', /^=?(?:https?:\/\/\S+|\d+)$/],
  ['wpvideo', /^[a-zA-Z\d]{8}$/],
  ['videopress', /^[a-zA-Z\d]{8}$/],
]);

/**
 * Whether brackets are a shortcode. With a name of WordPress's own they always are; with another they are some plugin's, and
 * not an author's own brackets such as "[sic]", "[edited]", "[the minister]" or "[1]", if any of these holds:
 * - an end tag of the same name follows: `[box]…[/box]`;
 * - there is an attribute with a value, `[form id="3"]`, or the tag ends itself, `[form /]`;
 * - the name has an underscore, `[recent_posts]`;
 * - the name is one of a well-known plugin, and addresses or numbers stand behind it, `[ted 12]`, or it is alone on its line;
 * - it stands alone on its line, and is one small-letter name with a hyphen or a digit within: `[contact-form-7]`.
 * An end tag alone is one by its name only: WordPress's, or with an underscore.
 * Everything else stays as it is: a word that is shown with its brackets is better than a word that is lost.
 */
export function isShortcode(tag: ShortcodeTag, text: string, closed: boolean): boolean {
  if (CORE.has(tag.name) || tag.name.includes('_')) return true;
  if (tag.kind === 'close') return false;
  if (closed || tag.kind === 'whole') return true;
  const { named, positional } = readAttributes(tag.attributes);
  if (named.size > 0) return true;
  if (VALUES.get(tag.name)?.test(positional[0] ?? '')) return true;
  if (positional.length > 0) return PLUGINS.has(tag.name) && positional.every((value) => /^=?(?:https?:\/\/\S+|\d+)$/.test(value));
  return (PLUGINS.has(tag.name) || /^[a-z]+[-\d][a-z\d-]*$/.test(tag.name)) && standsAlone(tag, text);
}

/** How far a line's tags are looked for. */
const TAGS_CHARS = 200;

function standsAlone({ start, end }: ShortcodeTag, text: string): boolean {
  const before = text.slice(Math.max(0, start - TAGS_CHARS), start);
  const after = text.slice(end, end + TAGS_CHARS);
  return /(?:^|\n|<(?:p|div)(?: [^<>]{0,150})?>)[ \t]*$/.test(before) && /^[ \t]*(?:$|\r?\n|<\/(?:p|div)>)/.test(after);
}
