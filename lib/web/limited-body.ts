import { Transform, type TransformCallback } from 'node:stream';

/** A form's bytes as they come, cut off at `most`; the rest is read and thrown away, so that whoever sends it gets an answer. */
export class LimitedBody extends Transform {
  readonly #most: number;
  #seen = 0;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  /** Whether more came than there may be. */
  get isCut(): boolean {
    return this.#seen > this.#most;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, next: TransformCallback): void {
    this.#seen += chunk.length;
    next(null, this.isCut ? undefined : chunk);
  }
}
