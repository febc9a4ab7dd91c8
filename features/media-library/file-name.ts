import { MAX_NAME } from './limits.ts';

/**
 * A file's name as it was sent, fit to be shown: without the folders before it, and without signs that cannot be seen or
 * that turn the reading direction (`gnp.exe` is no `exe.png`). `fallback` where nothing is left.
 */
export function cleanFileName(sent: string, fallback = 'file'): string {
  const last = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, '').replace(/\p{Cs}/gu, '').replace(/\s+/g, ' ').trim();
  if (plain.length <= MAX_NAME) return plain || fallback;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(plain)?.[0] ?? '';
  return plain.slice(0, MAX_NAME - ending.length).replace(/\p{Cs}/gu, '') + ending; // a cut may leave half of a sign
}

/** The name that a request's `x-file-name` header bears, URI-encoded. */
export function fileNameOf(header: string | null): string {
  try {
    return cleanFileName(decodeURIComponent(header ?? ''));
  } catch {
    return cleanFileName(header ?? '');
  }
}
