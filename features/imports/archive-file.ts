/** One file of an archive, unpacked. `name` is its own name, with folders where it lay in some. */
export interface ArchiveFile {
  name: string;
  /** The packed file that it lay in; not there for what was named itself. */
  inside?: string;
  /** The bytes, from their beginning; may be asked for more than once. */
  open: () => AsyncIterable<Uint8Array>;
}
