export type Fields = Readonly<Record<string, unknown>>;

/** A file in its parts: its front matter, and its text. */
export interface Parted {
  fields: Fields;
  body: string;
  /** What is wrong with what stands before the text, and in which line; the text is taken then as it is. */
  problem?: { message: string; line: number };
}
