/** The shortcodes whose meaning is known here. */
export const KNOWN_SHORTCODES = new Set(
  ('caption wp_caption gallery audio video playlist embed youtube vimeo wpvideo videopress twitter tweet ref footnote footnotes efn_note ' +
    'mfn fn code sourcecode').split(' '),
);

const TAG = /\[\[?\/?([a-z][\w-]*)(?:[^[\]<>]|<[^[\]>]*>)*\]\]?/iy;

/** Where the tag of a known shortcode ends that begins at the bracket; -1 where there is none. */
export function shortcodeEnd(text: string, at: number): number {
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  return match?.[1] !== undefined && KNOWN_SHORTCODES.has(match[1]) ? TAG.lastIndex : -1;
}
