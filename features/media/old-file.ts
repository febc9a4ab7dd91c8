/** How the files of an old site are known by the many addresses that each had there. Pure. */

/** A file of an old site as an address names it: `host` is '' where the address names none, `path` decoded and in small letters. */
export interface OldFile {
  host: string;
  path: string;
}

/** What a text links to or shows as a file. */
const FILE = /\.(?:jpe?g|png|gif|webp|avif|tiff?|bmp|svg|heic|pdf|mp3|m4[ab]|og[ag]|wav|mp4|m4v|mov|webm|docx?|xlsx?|pptx?|od[tsp]|zip|epub|rtf|csv|txt)$/;
/** A network that sends pictures on for the sites that it names: `i0.wp.com/old.example/wp-content/…`. */
const SENT_ON = /^i\d\.wp\.com$/;
const LONGEST = 2_000;

/** The file that an address names; null for anything but a file of http or https. */
export function oldFile(address: string): OldFile | null {
  if (address.length > LONGEST) return null;
  const url = URL.parse(address, 'https://invalid');
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const [, host = '', path = ''] = (SENT_ON.test(url.host) && /^\/([^/]+\.[^/]+)(\/.*)$/.exec(url.pathname)) || ['', url.host, url.pathname];
  const plain = plainPath(path);
  return FILE.test(plain) ? { host: host === 'invalid' ? '' : bareHost(host), path: plain } : null;
}

/** A path as it is looked up: old servers took large letters for small ones, and addresses were encoded in more than one way. */
export function plainPath(path: string): string {
  const tidy = path.replace(/\/{2,}/g, '/');
  try {
    return decodeURIComponent(tidy).normalize('NFC').toLowerCase();
  } catch {
    return tidy.toLowerCase();
  }
}

/** A site answers with and without `www.`, and at its ordinary ports. */
export const bareHost = (host: string): string => host.toLowerCase().replace(/^www\./, '').replace(/:(?:80|443)$/, '');

/**
 * The names that the file itself may have for one of its addresses, the likeliest first: WordPress writes smaller copies beside a
 * picture (`a-300x200.jpg`, `a-300x200@2x.jpg`) and makes a very large one smaller (`a-scaled.jpg`); others put `.webp` behind its name.
 */
export function namesOf(path: string): string[] {
  const whole = withoutSize(path);
  const original = whole.replace(/-(?:scaled|rotated)(\.[a-z]+)$/, '$1');
  const beside = (end: string) => original.replace(/(\.[a-z]+)$/, `-${end}$1`);
  const document = original.replace(/-pdf\.jpg$/, '.pdf'); // the picture of a document's first page
  return [...new Set([path, whole, original, beside('scaled'), beside('rotated'), document])];
}

/** The name of which a copy's name was made: without what was put behind it, and its size. */
export function withoutSize(path: string): string {
  const plain = path.replace(/(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/, '$1').replace(/@2x(\.[a-z]+)$/, '$1');
  return plain.replace(/-\d{1,5}x\d{1,5}(\.[a-z]+)$/, '$1');
}

/** More files than any piece has; the rest of a longer one keep the addresses that they were written with. */
const MAX_FILES = 500;

/** The addresses of files in a text, without their queries, each once. Takes time in proportion to the text. */
export function fileAddressesIn(source: string): string[] {
  const found = source.match(/(?:https?:)?\/[^\s"'<>?#,;()]+/gi) ?? [];
  return [...new Set(found)].filter((address) => oldFile(address) !== null).slice(0, MAX_FILES);
}
