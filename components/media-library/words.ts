const KINDS: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'audio/mpeg': 'MP3', 'audio/mp4': 'M4A', 'audio/ogg': 'Ogg' };

/** What a file is, short: `PDF`. */
export const fileKind = (mime: string): string => KINDS[mime] ?? 'File';

/** `2.4 MB`, `310 KB`. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

const FETCHING = { WAITING: 'waits to be fetched', FAILED: 'could not be fetched', KEPT: 'stays at the old site' } as const;

/** How far something is that an old site has. */
export const fetchWords = (state: keyof typeof FETCHING): string => FETCHING[state];
