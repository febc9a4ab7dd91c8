import { ExportError } from './export-error.ts';

/** What a file arrives as: bytes from a disk or a network, or text that is decoded already. */
export type ExportSource = AsyncIterable<Uint8Array | string>;

// The XML declaration stands within this many bytes, or there is none that matters.
const DECLARATION_BYTES = 256;

/**
 * Decodes a file piece by piece, whatever the pieces' borders cut through. The encoding is that of the byte order
 * mark, else the one the XML declaration names, else UTF-8 (XML 1.0, appendix F). A byte sequence that the encoding
 * does not have becomes U+FFFD, as it did in the old site's pages.
 * `onProgress` hears the number of bytes read so far. Throws ExportError for an archive or an unknown encoding.
 */
export async function* decodeText(source: ExportSource, onProgress?: (bytesRead: number) => void): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head = new Uint8Array(0);
  let bytesRead = 0;

  for await (const chunk of source) {
    bytesRead += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.byteLength;
    if (typeof chunk === 'string') {
      yield chunk;
    } else if (decoder) {
      yield decoder.decode(chunk, { stream: true });
    } else {
      head = Buffer.concat([head, chunk]);
      if (head.length >= DECLARATION_BYTES) {
        decoder = decoderFor(head);
        yield decoder.decode(head, { stream: true });
      }
    }
    onProgress?.(bytesRead);
  }
  yield decoder ? decoder.decode() : decoderFor(head).decode(head);
}

function decoderFor(head: Uint8Array): TextDecoder {
  refuseArchive(head);
  const label = byteOrderMark(head) ?? declaredEncoding(head) ?? 'utf-8';
  try {
    return new TextDecoder(label);
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

function declaredEncoding(head: Uint8Array): string | undefined {
  const start = Buffer.from(head).toString('latin1', 0, DECLARATION_BYTES);
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
  // Whoever can read the declaration byte by byte does not read UTF-16: the label is wrong, not the bytes.
  return label && /^utf-?16/i.test(label) ? undefined : label;
}
