import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { diskStore } from './disk.ts';
import type { MediaStore } from './store.ts';

/** Where media lie on this machine. */
export const mediaFolder = (): string => join(env().DATA_DIR, 'media');

/** The media store that the settings name. */
export function mediaStore(): MediaStore {
  return diskStore(mediaFolder());
}
