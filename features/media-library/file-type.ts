import { open } from 'node:fs/promises';

/** What a file's bytes say that it is: a picture (whether it can be read is seen then), a file that is kept as it came, for downloading, or nothing that can be taken. */
export type Verdict = { kind: 'picture'; extension: 'webp' } | { kind: 'file'; mime: string; extension: string } | { kind: 'refused'; error: string };

/** Programs write more behind the last line of a PDF, but not much. */
const TAIL_BYTES = 2_048;

/** Looks at a file's first and last bytes; its name and what the sender said of it do not count. */
export async function fileTypeOf(path: string): Promise<Verdict> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) return refused('The file is empty.');
    const head = Buffer.alloc(Math.min(size, 64));
    await file.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await file.read(tail, 0, tail.length, size - tail.length);
    return judge(head.toString('latin1'), tail.toString('latin1'));
  } finally {
    await file.close();
  }
}

function judge(head: string, tail: string): Verdict {
  const brand = head.slice(4, 8) === 'ftyp' ? head.slice(8, 12) : '';
  if (head.startsWith('%PDF-')) return tail.includes('%%EOF') ? download('application/pdf', 'pdf') : refused('The PDF is not whole: its end is missing. Please save it again.');
  if (head.startsWith('ID3') || /^\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff]/.test(head)) return download('audio/mpeg', 'mp3');
  if (head.startsWith('OggS')) return download('audio/ogg', 'ogg');
  if (/^M4[AB]/.test(brand)) return download('audio/mp4', 'm4a');
  if (/^(hei|hev)/.test(brand)) return refused('This is a HEIC photograph, which browsers cannot show. Please save or send it as JPEG.');
  if (/^(isom|mp4|avc1|qt  )/.test(brand) || head.startsWith('\x1aE\xdf\xa3')) return refused('Videos are shown from a video site: paste the video’s link into the text instead.');
  if (/^\s*(<|\xef\xbb\xbf\s*<)/.test(head)) return refused('This is a web page or a drawing (HTML or SVG), which could carry programs. Please save a drawing as PNG.');
  if (/^(GIF8|\x89PNG|\xff\xd8\xff|RIFF....WEBP|II\*\0|MM\0\*)/s.test(head) || /^avi[fs]|^mif1/.test(brand)) return { kind: 'picture', extension: 'webp' };
  return refused('Only pictures (JPEG, PNG, WebP, GIF, AVIF, TIFF), PDF files and sound (MP3, M4A, Ogg) can be taken.');
}

const download = (mime: string, extension: string): Verdict => ({ kind: 'file', mime, extension });
const refused = (error: string): Verdict => ({ kind: 'refused', error });
