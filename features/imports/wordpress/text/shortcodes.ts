import { shownAddress } from './address-pieces.ts';
import { caption } from './caption.ts';
import { code } from './code-shortcode.ts';
import type { BodyContext } from './context.ts';
import { embedded } from './embed-shortcodes.ts';
import type { Footnotes } from './footnotes.ts';
import { htmlTag, openTag } from './html-tag.ts';
import { gallery } from './gallery.ts';
import { playedFile, playlist } from './media-shortcodes.ts';
import { flat, type BlockPiece, type Piece } from './pieces.ts';
import type { Remarks } from './remarks.ts';
import { resolveShortcodes, type Shortcode } from './shortcode-frames.ts';
import { isShortcode } from './shortcode-rule.ts';
import { shortcodeTags } from './shortcode-tags.ts';

interface Expansion {
  context: BodyContext;
  remarks: Remarks;
  footnotes: Footnotes;
  /** Whether an address alone on its line is shown as what it leads to. */
  addresses: boolean;
}

const INNER = 'The shortcodes {names} are not known here: what they enclosed is shown without them.';
const LINKED = 'The shortcodes {names} are not known here: a link to the address that they name is shown.';
const NOTHING = 'The shortcodes {names} are not known here, and enclosed nothing: they show nothing.';

const WORDLESS = new Set(['embed', 'youtube', 'vimeo', 'wpvideo', 'videopress', 'twitter', 'tweet', 'audio', 'video']);

/**
 * The pieces of a text whose shortcodes are what they showed; one that is not known is what it encloses. `shown` is the text
 * that it was without their tags.
 */
export function expandShortcodes(text: string, expansion: Expansion): { pieces: (string | BlockPiece)[]; shown: string } {
  const { remarks, footnotes, addresses } = expansion;
  const mayHold = text.includes('[') || (addresses && text.includes('://'));
  const tags = mayHold ? shortcodeTags(text).filter(({ kind }) => addresses || kind !== 'address') : [];
  if (tags.length === 0) return { pieces: [text], shown: text };
  const { pieces, shown } = resolveShortcodes(text, tags, {
    wordless: WORDLESS,
    accepts: isShortcode,
    address: (address) => shownAddress(address),
    shortcode: (shortcode) => known(shortcode, expansion) ?? unknown(shortcode, remarks),
  });
  return { pieces: flat([...pieces, footnotes.list()]), shown };
}

/** What a known shortcode shows; undefined for others, and for those that name nothing. */
function known(shortcode: Shortcode, { context, remarks, footnotes }: Expansion): Piece | undefined {
  switch (shortcode.name) {
    case 'caption':
    case 'wp_caption':
      return caption(shortcode);
    case 'gallery':
      return gallery(shortcode, context, remarks);
    case 'audio':
    case 'video':
      return playedFile(shortcode.name, shortcode, context, remarks);
    case 'playlist':
      return playlist(shortcode, context, remarks);
    case 'embed':
    case 'youtube':
    case 'vimeo':
    case 'wpvideo':
    case 'videopress':
    case 'twitter':
    case 'tweet':
      return embedded(shortcode);
    case 'ref':
    case 'footnote':
    case 'efn_note':
    case 'mfn':
    case 'fn':
      return footnotes.mark(shortcode.inner);
    case 'footnotes':
      return [...shortcode.inner, footnotes.list()];
    case 'code':
    case 'sourcecode':
      return code(shortcode);
    default:
      return undefined;
  }
}

/** What it encloses, below the title of a box or a tab, or linked where a button leads; else a link to the address that it names. */
function unknown(shortcode: Shortcode, remarks: Remarks): Piece {
  const { name, named, positional, raw, inner } = shortcode;
  const addresses = [named.get('url'), named.get('src'), named.get('href'), named.get('link'), positional[0]?.replace(/^=/, '')];
  const address = addresses.find((value) => /^https?:\/\/[^\s<>"]+$/.test(value ?? ''));
  if (raw !== undefined && raw.trim() !== '') {
    remarks.count(INNER, `[${name}]`);
    const title = TITLED.test(name) ? (named.get('title')?.trim() ?? '') : '';
    if (title !== '') return [{ block: htmlTag('p', {}, htmlTag('strong', {}, title)) }, inner];
    return address !== undefined && !/<|\n/.test(raw) ? [openTag('a', { href: address }), inner, '</a>'] : inner;
  }
  remarks.count(address === undefined ? NOTHING : LINKED, `[${name}]`);
  return address === undefined ? '' : shownAddress(address);
}

/** Shortcodes that show their title above what they enclose. */
const TITLED = /tab|accordion|toggle|spoiler|box|panel|faq|collaps|expand/i;
