/** What is shown in a page. Everything else is downloaded, as what it is or as bytes that mean nothing to a browser. */
const PICTURES: Readonly<Record<string, string>> = { webp: 'image/webp', avif: 'image/avif', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', gif: 'image/gif' };
const DOWNLOADS: Readonly<Record<string, string>> = { pdf: 'application/pdf', mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg' };

/** What a file of the media store is sent as, by its name. */
export function mediaType(file: string): { mime: string; shown: boolean } {
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  const picture = PICTURES[extension];
  return { mime: picture ?? DOWNLOADS[extension] ?? 'application/octet-stream', shown: picture !== undefined };
}
