import type { Readable } from 'node:stream';

/** A file's bytes: in memory, or as a file of this machine. */
export type Content = Uint8Array | { path: string };

/** What a reader asks for, as in the headers of their request. */
export type Asked = { range?: string | undefined; ifNoneMatch?: string | undefined };

/** A file as it is sent: a part of it where one was asked for (`range` is then its Content-Range). */
export type Found = { body: Readable; length: number; etag?: string | undefined; modified?: Date | undefined; range?: string | undefined };

/** Where media lie. Names are as in Media.file (`2026/11/harbour-1a2b3c4d.webp`), and sound: see `soundName`. */
export interface MediaStore {
  /** Writes a file whole or not at all. */
  write(file: string, content: Content): Promise<void>;
  /** Null where there is none; `unchanged` and `no such range` as the headers asked. */
  read(file: string, asked?: Asked): Promise<Found | 'unchanged' | 'no such range' | null>;
  /** Removes a file; one that is not there does not matter. */
  remove(file: string): Promise<void>;
}

/** The name, where it stays inside the store. Throws for any other. */
export function soundName(file: string): string {
  const isSound = file.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\p{Cc}]/u.test(part));
  if (!isSound) throw new Error(`This is no name of a media file: ${JSON.stringify(file)}`);
  return file;
}
