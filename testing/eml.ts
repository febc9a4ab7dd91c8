/** A mail as a person sees it: its headers by their names in lower case, and its text. */
export type ReadMail = { headers: Record<string, string>; subject: string; to: string; text: string; html?: string };

/** Reads a mail of ours: one part, or the alternatives of text and HTML, in UTF-8. */
export function readEml(eml: string): ReadMail {
  const { headers, body } = split(eml);
  const parts = partsOf(headers, body);
  const bodyOf = (type: string) => {
    const part = parts.find((one) => (one.headers['content-type'] ?? 'text/plain').startsWith(type));
    return part && decoded(part.body, part.headers['content-transfer-encoding']);
  };
  return { headers, subject: words(headers.subject ?? ''), to: headers.to ?? '', text: bodyOf('text/plain') ?? '', html: bodyOf('text/html') };
}

type Part = { headers: Record<string, string>; body: string };

function split(text: string): Part {
  const [head = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n\n');
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  return { headers, body: rest.join('\n\n') };
}

function partsOf(headers: Record<string, string>, body: string): Part[] {
  const boundary = /^multipart\/.*boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1];
  if (!boundary) return [{ headers, body }];
  return body.split(`--${boundary}`).slice(1, -1).map((part) => split(part.trimStart()));
}

function decoded(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return (encoding === 'quoted-printable' ? fromQuotedPrintable(body.replace(/=\n/g, '')) : body).trimEnd();
}

/** RFC 2047: the words of a header that are not ASCII. */
function words(header: string): string {
  return header.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_word, kind: string, text: string) =>
    kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : fromQuotedPrintable(text.replaceAll('_', ' ')),
  );
}

function fromQuotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9a-f]{2})/gi, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
