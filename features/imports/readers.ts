import type { ArchiveKind, ArchiveReader } from './archive-reader.ts';
import { ghost } from './ghost/reader.ts';
import { wordpress } from './wordpress/reader.ts';

/** The readers of the kinds of archive that can come in. */
export const readers: Readonly<Partial<Record<ArchiveKind, ArchiveReader>>> = { wordpress, ghost };
