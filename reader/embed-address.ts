const PLAYERS = new Map([
  ['https://www.youtube-nocookie.com', /^\/embed\/[\w-]{11}$/],
  ['https://player.vimeo.com', /^\/video\/\d+$/],
]);

/**
 * The frame address for a video player, set to play at once; `undefined` unless it is one of the two players' own.
 * The server has already checked: this keeps a mistake there from becoming a foreign frame.
 */
export function playerAddress(src: string): string | undefined {
  const url = parse(src);
  if (!url || url.username || url.password || !PLAYERS.get(url.origin)?.test(url.pathname)) return undefined;
  url.searchParams.set('autoplay', '1');
  return url.href;
}

/** The address of a picture, video or recording: on this site, or elsewhere over https; `undefined` for any other. */
export function fileAddress(src: string, page: string): string | undefined {
  const url = parse(src, page);
  if (!url || url.username || url.password) return undefined;
  return url.protocol === 'https:' || url.origin === new URL(page).origin ? url.href : undefined;
}

// URL.parse is younger than some browsers that still read newspapers.
function parse(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
