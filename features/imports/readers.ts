import type { ArchiveKind, ArchiveReader } from './archive-reader.ts';
import { disqus } from './disqus/reader.ts';
import { ghost } from './ghost/reader.ts';
import { markdown } from './markdown/reader.ts';
import { wordpress } from './wordpress/reader.ts';

/** The readers of the kinds of archive that can come in. */
export const readers: Readonly<Record<ArchiveKind, ArchiveReader>> = { wordpress, ghost, disqus, markdown };
