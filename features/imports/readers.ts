import type { ArchiveKind, ArchiveReader } from './archive-reader.ts';

/** The readers of the kinds of archive that can come in, each loaded when one of its kind does. */
const readers: Readonly<Record<ArchiveKind, () => Promise<ArchiveReader>>> = {
  wordpress: async () => (await import('./wordpress/reader.ts')).wordpress,
  ghost: async () => (await import('./ghost/reader.ts')).ghost,
  disqus: async () => (await import('./disqus/reader.ts')).disqus,
  markdown: async () => (await import('./markdown/reader.ts')).markdown,
};

export const readerOf = (kind: ArchiveKind): Promise<ArchiveReader> => readers[kind]();
