import type { ArchiveKind } from '#features/imports/archive-reader.ts';

/** What a file most likely is, by its name and its first characters; null where neither says. */
export function guessKind(name: string, head: string): ArchiveKind | null {
  if (/<disqus\b/i.test(head) || /disqus/i.test(name)) return 'disqus';
  if (/\.json$/i.test(name) && /"(?:db|posts|meta)"|"from"/.test(head)) return 'ghost';
  if (/\.ya?ml$/i.test(name)) return 'ghost';
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown';
  return /\.(?:xml|wxr)(?:\.gz)?$/i.test(name) ? 'wordpress' : null;
}
