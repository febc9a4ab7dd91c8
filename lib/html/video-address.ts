export interface Player {
  kind: 'youtube' | 'vimeo';
  /** The address of the frame, on one of the two hosts that the reader script accepts. */
  src: string;
  /** The address of the page where the video can be watched. */
  href: string;
}

/**
 * The player behind any form of a YouTube or Vimeo address (page, short link, frame, Flash object of old);
 * `undefined` for every other address. Both addresses are built anew from the video's id and start time.
 */
export function playerOf(address: string): Player | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  const host = url.hostname.replace(/^(www|m|music)\./, '');
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') return youtube(youtubeId(url), url);
  if (host === 'youtu.be') return youtube(url.pathname.slice(1), url);
  if (host === 'vimeo.com' || host === 'player.vimeo.com') return vimeo(url);
  return undefined;
}

function youtubeId(url: URL): string {
  if (url.pathname === '/watch') return url.searchParams.get('v') ?? '';
  // The Flash form has its settings behind an ampersand: /v/ID&hl=en&fs=1
  return /^\/(?:embed|v|e|shorts|live)\/([^/&?]+)/.exec(url.pathname)?.[1] ?? '';
}

function youtube(id: string, url: URL): Player | undefined {
  const list = url.searchParams.get('list') ?? '';
  if (/^[\w-]{11}$/.test(id)) return youtubeVideo(id, startSeconds(url));
  const isPlaylist = id === 'videoseries' || url.pathname === '/playlist';
  if (!isPlaylist || !/^[\w-]{10,64}$/.test(list)) return undefined;
  return {
    kind: 'youtube',
    src: `https://www.youtube-nocookie.com/embed/videoseries?list=${list}`,
    href: `https://www.youtube.com/playlist?list=${list}`,
  };
}

function youtubeVideo(id: string, start: number): Player {
  return {
    kind: 'youtube',
    src: `https://www.youtube-nocookie.com/embed/${id}${start > 0 ? `?start=${start}` : ''}`,
    href: `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}s` : ''}`,
  };
}

function vimeo(url: URL): Player | undefined {
  const path = /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/)?(\d{3,12})(?:\/([\da-f]{6,20}))?\/?$/.exec(url.pathname);
  const id = path?.[1] ?? flashId(url);
  if (id === undefined) return undefined;
  const start = startSeconds(url);
  const time = start > 0 ? `#t=${start}s` : '';
  // An unlisted video is found by its id and a key.
  const key = path?.[2] ?? /^[\da-f]{6,20}$/.exec(url.searchParams.get('h') ?? '')?.[0];
  return {
    kind: 'vimeo',
    src: `https://player.vimeo.com/video/${id}${key ? `?h=${key}` : ''}${time}`,
    href: `https://vimeo.com/${id}${key ? `/${key}` : ''}${time}`,
  };
}

function flashId(url: URL): string | undefined {
  if (url.pathname !== '/moogaloop.swf') return undefined;
  return /^\d{3,12}$/.exec(url.searchParams.get('clip_id') ?? '')?.[0];
}

/** "90", "90s", "1m30s" and "1h2m3s", from the query or the hash. */
function startSeconds(url: URL): number {
  const written = url.searchParams.get('start') ?? url.searchParams.get('t') ?? /^#t=(.+)$/.exec(url.hash)?.[1] ?? '';
  const parts = /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(written);
  return Number(parts?.[1] ?? 0) * 3600 + Number(parts?.[2] ?? 0) * 60 + Number(parts?.[3] ?? 0);
}
