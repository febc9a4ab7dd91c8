import type { Bytes } from '#lib/unzip.ts';

/** A file to import, as it lies there: perhaps packed. Its bytes are read once to check them and once more to take them over. */
export interface ImportFile extends Bytes {
  name: string;
  /** The folder that it lies in, where that was named. */
  inside?: string;
  /** Where it lies on this machine; not known of what is in memory. */
  path?: string;
}
