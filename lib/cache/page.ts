import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type PageHeaders = Readonly<Record<string, string | string[]>>;
export type Encoding = 'identity' | 'gzip' | 'br';

/** A finished response, in every encoding that a browser may ask for. Sizes in bytes. */
export type Page = {
  status: number;
  headers: PageHeaders;
  tags: readonly string[];
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
  /** Strong; each encoding's validator is this with the encoding's name behind. */
  etag: string;
  size: number;
  /** Whoever has the cookie of this name may get another answer (see opensWith). */
  cookie?: string;
};

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
/** Quality 5 costs about a millisecond for a post and is within a few per cent of the slow ones. */
const BROTLI_QUALITY = 5;
const COMPRESSIBLE = /^(text\/|application\/(json|feed\+json|rss\+xml|atom\+xml|xml|speculationrules\+json)|image\/svg)/;
/** Under this many bytes, compressing costs more than it saves. */
const MIN_COMPRESSED = 512;

export type RawPage = { status: number; headers: PageHeaders; body: Buffer; tags: Iterable<string>; cookie?: string };

/** Makes a page of a response: its validator, and its compressed bodies unless `compress` is false. */
export async function makePage(raw: RawPage, compress: boolean): Promise<Page> {
  const etag = createHash('sha256').update(raw.body).digest('base64url').slice(0, 22);
  const bodies: Page['bodies'] = { identity: raw.body };
  if (compress && raw.body.length >= MIN_COMPRESSED && COMPRESSIBLE.test(String(raw.headers['content-type']))) {
    const [gzipped, brotli] = await Promise.all([
      toGzip(raw.body, { level: 6 }),
      toBrotli(raw.body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: raw.body.length },
      }),
    ]);
    Object.assign(bodies, { gzip: gzipped, br: brotli });
  }
  const size = Object.values(bodies).reduce((sum, body) => sum + body.length, 0);
  return { status: raw.status, headers: raw.headers, tags: [...raw.tags], bodies, etag, size, ...(raw.cookie && { cookie: raw.cookie }) };
}

/** The best encoding of a page for an Accept-Encoding header (RFC 9110, 12.5.3). */
export function chooseEncoding(page: Page, accept: string | undefined): Encoding {
  if (!accept) return 'identity';
  const wanted = accept.toLowerCase();
  if (page.bodies.br && accepts(wanted, 'br')) return 'br';
  return page.bodies.gzip && accepts(wanted, 'gzip') ? 'gzip' : 'identity';
}

function accepts(header: string, encoding: string): boolean {
  if (!header.includes(encoding)) return false;
  return header.split(',').some((part) => {
    const [name, quality] = part.trim().split(/\s*;\s*q=/);
    return name === encoding && Number(quality ?? 1) > 0;
  });
}
