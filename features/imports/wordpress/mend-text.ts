import { htmlEntity } from './html-entity.ts';
import type { OnRepair } from './repair.ts';
import { isXmlCharacter } from './xml-text.ts';

const CDATA = '<![CDATA[';
const COMMENT = '<!--';
/** No entity is longer; what comes in pieces waits for so many characters. */
const LONGEST_ENTITY = 40;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{0,35}));/iy;
const NOTABLE = /[<&]|\]\]>/g;
const BEGINS_MARKUP = /[a-z_:!?/\u0080-\uffff]/i;
const FORBIDDEN = /[^\t\n\r -\ufffd]/g;

/**
 * Mends what keeps a file from being XML, where there is no doubt about what was meant, and hears of each repair. What
 * stands in CDATA is left alone, but for characters that XML cannot hold at all. Lines stay as they are. Linear, and holds
 * a few characters back from one piece to the next.
 */
export async function* mendText(text: AsyncIterable<string>, onRepair: OnRepair): AsyncGenerator<string> {
  const mender = createMender(onRepair);
  for await (const piece of text) yield mender.mend(piece);
  yield mender.end();
}

function createMender(onRepair: OnRepair) {
  let inside: 'text' | 'cdata' | 'comment' = 'text';
  let held = '';
  let line = 1;

  const mend = (piece: string, isLast = false): string => {
    const input = held + piece;
    let output = '';
    let copied = 0;
    let counted = 0;
    let at = 0;
    const countTo = (offset: number) => {
      line += newlinesIn(input, counted, offset);
      counted = offset;
    };
    const put = (offset: number, length: number, instead: string) => {
      output += input.slice(copied, offset) + instead;
      copied = offset + length;
    };
    const repair = (kind: Parameters<OnRepair>[0]['kind'], offset: number, detail?: string) => {
      countTo(offset);
      onRepair({ kind, line, ...(detail !== undefined && { detail }) });
    };

    while (at < input.length) {
      if (inside !== 'text') {
        const ending = inside === 'cdata' ? ']]>' : '-->';
        const found = input.indexOf(ending, at);
        const end = found < 0 ? (isLast ? input.length : Math.max(at, input.length - 2)) : found;
        // What a comment says is nobody's, and may be what no comment may say.
        if (inside === 'comment') put(at, end - at, '\n'.repeat(newlinesIn(input, at, end)));
        at = end;
        if (found < 0) break;
        at += ending.length;
        inside = 'text';
        continue;
      }
      NOTABLE.lastIndex = at;
      const notable = NOTABLE.exec(input);
      if (!notable) {
        at = isLast || !input.endsWith(']') ? input.length : input.length - (input.endsWith(']]') ? 2 : 1);
        break;
      }
      at = notable.index;
      const waits = !isLast && input.length - at < LONGEST_ENTITY && mayGoOn(input.slice(at));
      if (waits) break;
      if (notable[0] === ']]>') {
        repair('cdata-end', at);
        put(at, 3, ']]&gt;');
        at += 3;
      } else if (notable[0] === '<') {
        if (input.startsWith(CDATA, at)) inside = 'cdata';
        else if (input.startsWith(COMMENT, at)) inside = 'comment';
        else if (at + 1 < input.length && !BEGINS_MARKUP.test(input[at + 1] ?? '')) {
          repair('less-than', at);
          put(at, 1, '&lt;');
        }
        at += inside === 'cdata' ? CDATA.length : inside === 'comment' ? COMMENT.length : 1;
      } else {
        at += reference(at);
      }
    }
    countTo(at);
    held = input.slice(at);
    return output + input.slice(copied, at);

    /** Takes the reference that begins here, mended if need be; returns its length. */
    function reference(offset: number): number {
      REFERENCE.lastIndex = offset;
      const [whole = '', decimal, hexadecimal, name = ''] = REFERENCE.exec(input) ?? [];
      if (whole === '') {
        // A file that breaks off here is no file with a stray sign.
        if (isLast && /^&#?\w*$/.test(input.slice(offset, offset + LONGEST_ENTITY))) return 1;
        repair('ampersand', offset);
        put(offset, 1, '&amp;');
        return 1;
      }
      if (name === '') {
        if (isXmlCharacter(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal))) return whole.length;
        repair('control', offset, whole);
        put(offset, whole.length, '');
        return whole.length;
      }
      if (/^(?:amp|lt|gt|quot|apos)$/.test(name)) return whole.length;
      const meaning = htmlEntity(whole);
      repair(meaning === undefined ? 'ampersand' : 'entity', offset, whole);
      put(offset, whole.length, meaning === undefined ? `&amp;${whole.slice(1)}` : meaning.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      return whole.length;
    }
  };

  return {
    mend: (piece: string) => mend(withoutForbidden(piece)),
    end: () => mend('', true),
  };

  function withoutForbidden(piece: string): string {
    const first = piece.search(FORBIDDEN);
    if (first < 0) return piece;
    onRepair({ kind: 'control', line: line + newlinesIn(held, 0, held.length) + newlinesIn(piece, 0, first) });
    return piece.replace(FORBIDDEN, '');
  }
}

/** Whether what begins here may be cut off: a beginning of CDATA or a comment, a reference without its end. */
function mayGoOn(beginning: string): boolean {
  if (beginning.startsWith('&')) return /^&#?\w*$/.test(beginning);
  return beginning === '<' || (beginning.length < CDATA.length && CDATA.startsWith(beginning)) || (beginning.length < COMMENT.length && COMMENT.startsWith(beginning));
}

function newlinesIn(text: string, from: number, to: number): number {
  // A piece by itself: a search does not run on past its end.
  const part = text.slice(from, to);
  let count = 0;
  for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) count += 1;
  return count;
}
