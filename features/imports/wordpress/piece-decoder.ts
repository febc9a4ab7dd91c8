import { isUtf8 } from 'node:buffer';
import type { OnRepair } from './repair.ts';

/** Decodes a file piece by piece; what a piece's end cuts through waits for the next. */
export interface PieceDecoder {
  decode(piece: Uint8Array): string;
  end(): string;
}

/** An encoding that there is no doubt about. */
export function plainDecoder(encoding: string): PieceDecoder {
  const decoder = new TextDecoder(encoding);
  return { decode: (piece) => decoder.decode(piece, { stream: true }), end: () => decoder.decode() };
}

/** Windows-1252: a letter a byte. */
const LETTERS = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)).split('');

/** UTF-8, and Windows-1252 where it is none; `onRepair` hears of each line with such letters. */
export function utf8Decoder(onRepair: OnRepair, firstLine = 1): PieceDecoder {
  let held = Buffer.alloc(0);
  let line = firstLine;
  let repaired = 0;

  const decode = (bytes: Buffer): string => {
    const text = isUtf8(bytes) ? bytes.toString('utf8') : mixed(bytes);
    line += countNewlines(bytes);
    return text;
  };

  /** Runs of UTF-8 as such; each byte between them as a letter of its own. */
  const mixed = (bytes: Buffer): string => {
    let text = '';
    let decoded = 0;
    let before = line;
    let lineEnd = bytes.indexOf(10);
    for (let at = 0; at < bytes.length;) {
      const length = sequenceLength(bytes, at);
      if (length > 0) {
        at += length;
        continue;
      }
      for (; lineEnd >= 0 && lineEnd < at; lineEnd = bytes.indexOf(10, lineEnd + 1)) before += 1;
      const letter = LETTERS[bytes[at] ?? 0] ?? '';
      if (before !== repaired) onRepair({ kind: 'letters', line: (repaired = before), detail: letter });
      text += at > decoded ? bytes.toString('utf8', decoded, at) + letter : letter;
      at += 1;
      decoded = at;
    }
    return text + bytes.toString('utf8', decoded);
  };

  return {
    decode(piece) {
      const bytes = held.length > 0 ? Buffer.concat([held, piece]) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      const whole = bytes.length - unfinished(bytes);
      held = Buffer.from(bytes.subarray(whole));
      return decode(bytes.subarray(0, whole));
    },
    end() {
      const rest = held;
      held = Buffer.alloc(0);
      return decode(rest);
    },
  };
}

/** What a file declares, unless the first letters beyond ASCII turn out to be UTF-8: then it is that. */
export function doubtedDecoder(encoding: string, onRepair: OnRepair): PieceDecoder {
  let decoder: PieceDecoder | undefined;
  let line = 1;
  return {
    decode(piece) {
      if (decoder) return decoder.decode(piece);
      const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      // What a multi-byte encoding begins in ASCII may be any letter: the whole file is decoded by one decoder.
      const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0x1b);
      if (first < 0) {
        line += countNewlines(bytes);
        return bytes.toString('latin1');
      }
      const judged = bytes.subarray(0, bytes.length - unfinished(bytes));
      const isOther = judged.length > first && (bytes[first] ?? 0) > 0x7f && isUtf8(judged);
      if (isOther) onRepair({ kind: 'encoding', line: line + countNewlines(bytes.subarray(0, first)), detail: 'UTF-8' });
      decoder = isOther ? utf8Decoder(onRepair, line) : plainDecoder(encoding);
      return decoder.decode(piece);
    },
    end: () => decoder?.end() ?? '',
  };
}

/** How many bytes of a character of UTF-8 stand at the end whose others are still to come. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < expectedLength(byte) ? back : 0;
  }
  return 0;
}

/** How long the character is that begins here; 0 where none of UTF-8 does. */
function sequenceLength(bytes: Buffer, at: number): number {
  const length = expectedLength(bytes[at] ?? 0);
  return length === 1 || (length > 0 && isUtf8(bytes.subarray(at, at + length))) ? length : 0;
}

/** As the first byte says; 0 for one that begins no character. */
function expectedLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function countNewlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}
