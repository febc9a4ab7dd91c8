import { ExportError } from './export-error.ts';
import { doubtedDecoder, plainDecoder, utf8Decoder, type PieceDecoder } from './piece-decoder.ts';
import type { OnRepair } from './repair.ts';

/** What a file arrives as: bytes from a disk or a network, or text that is decoded already. */
export type ExportSource = AsyncIterable<Uint8Array | string>;

// The XML declaration stands within this many bytes, or there is none that matters.
const DECLARATION_BYTES = 256;

/**
 * Decodes a file piece by piece, whatever the pieces' borders cut through. The encoding is that of the byte order
 * mark, else the one that the bytes themselves show (UTF-16 without a mark; UTF-8 whatever is declared), else the one
 * that the XML declaration names, else UTF-8 (XML 1.0, appendix F). Letters that UTF-8 does not have are read as
 * Windows-1252, which old databases are full of; `onRepair` hears where.
 * `onProgress` hears the number of bytes read so far. Throws ExportError for an archive or an unknown encoding.
 */
export async function* decodeText(source: ExportSource, onProgress?: (bytesRead: number) => void, onRepair: OnRepair = () => undefined): AsyncGenerator<string> {
  let decoder: PieceDecoder | undefined;
  let head = new Uint8Array(0);
  let bytesRead = 0;

  for await (const chunk of source) {
    bytesRead += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength;
    if (typeof chunk === 'string') {
      yield chunk;
    } else if (decoder) {
      yield decoder.decode(chunk);
    } else {
      head = Buffer.concat([head, chunk]);
      if (head.length >= DECLARATION_BYTES) {
        decoder = decoderFor(head, onRepair);
        yield decoder.decode(head);
      }
    }
    onProgress?.(bytesRead);
  }
  if (decoder) {
    yield decoder.end();
  } else {
    const short = decoderFor(head, onRepair);
    yield short.decode(head) + short.end();
  }
}

function decoderFor(head: Uint8Array, onRepair: OnRepair): PieceDecoder {
  refuseArchive(head);
  const marked = byteOrderMark(head) ?? bareUtf16(head);
  const declared = declaredEncoding(head);
  // Whoever can read the declaration byte by byte does not read UTF-16: the label is wrong, not the bytes.
  const isMislabelled = declared !== undefined && /^utf-?16/i.test(declared);
  if (isMislabelled || (marked !== undefined && byteOrderMark(head) === undefined)) onRepair({ kind: 'encoding', line: 1, detail: marked ? 'UTF-16' : 'UTF-8' });
  const label = marked ?? (isMislabelled ? 'utf-8' : (declared ?? 'utf-8'));
  try {
    const encoding = new TextDecoder(label).encoding;
    if (encoding === 'utf-8') return utf8Decoder(onRepair);
    return marked ? plainDecoder(encoding) : doubtedDecoder(encoding, onRepair);
  } catch {
    throw new ExportError(
      `the file says that it is written in the encoding "${label}", which cannot be read here. Save it as UTF-8 first.`,
    );
  }
}

function refuseArchive(head: Uint8Array): void {
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  const zip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
  if (gzip || zip) throw new ExportError('the file is a compressed archive. Unpack it, and import the .xml file inside.');
}

function byteOrderMark(head: Uint8Array): string | undefined {
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  return undefined;
}

/** UTF-16 that says so by nothing but its bytes: the file begins with "<" and another letter of ours. */
function bareUtf16(head: Uint8Array): string | undefined {
  const [first, second, third, fourth] = head;
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c && third === 0 && fourth !== 0) return 'utf-16be';
  return undefined;
}

function declaredEncoding(head: Uint8Array): string | undefined {
  const start = Buffer.from(head).toString('latin1', 0, DECLARATION_BYTES);
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
}
