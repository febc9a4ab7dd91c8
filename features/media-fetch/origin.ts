import { env } from '#lib/env.ts';
import { download } from '#lib/safe-fetch/download.ts';
import { pacedBy } from './pace.ts';

/** Where an old site's files are had from. */
export interface Origin {
  /** The bytes of the file that had an address on the old site, at most so many. Throws DownloadError, also while they come. */
  bytes(url: string, mostBytes: number, signal: AbortSignal): AsyncIterable<Uint8Array>;
  /** Whether to wait and ask again: what lies on a disk is there or not. */
  isRemote: boolean;
}

/** So many a second are asked of one host: its readers come first. */
const A_SECOND = 4;

/** The old site itself. `near` is for tests alone: see lib/safe-fetch. */
export function oldSite(siteName: string, { near, aSecond = A_SECOND }: { near?: ReadonlySet<string>; aSecond?: number } = {}): Origin {
  const turn = pacedBy(1_000 / aSecond);
  const agent = `Mozilla/5.0 (compatible; Left Futures; fetching the archive of ${plainAscii(siteName)}; +${env().SITE_URL})`;
  return {
    isRemote: true,
    async *bytes(url, mostBytes, signal) {
      await turn(URL.parse(url)?.host ?? '', signal);
      yield* download(url, mostBytes, { agent, signal, ...(near && { near }) });
    },
  };
}

/** A header holds plain letters. */
const plainAscii = (name: string): string => name.normalize('NFKD').replace(/[^ -~]+/g, '').replace(/[();\\]/g, '').trim().slice(0, 60) || 'a site';
