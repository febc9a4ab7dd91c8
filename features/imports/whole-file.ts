import { ArchiveError } from './archive-error.ts';
import type { ArchiveFile } from './archive-file.ts';

/** A text is held in memory whole where its format leaves no other way; a larger one is refused. */
const MOST_BYTES = 400 * 1024 * 1024;

/** A file's text, decoded as UTF-8, without a byte order mark. Throws an ArchiveError where it is too large. */
export async function wholeText(file: ArchiveFile, mostBytes = MOST_BYTES): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of file.open()) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new ArchiveError(`the file is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB, which cannot be read at once.`);
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

/** What a text is in JSON. Throws an ArchiveError with the line where it breaks off or goes wrong. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(message)?.[1];
    const before = text.slice(0, at === undefined ? text.length : Number(at)).split('\n');
    throw new ArchiveError('the file is not sound JSON: it is cut off or was changed there. Export it again.', before.length, (before.at(-1)?.length ?? 0) + 1);
  }
}
