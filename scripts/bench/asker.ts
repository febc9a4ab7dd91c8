import { connect, type Socket } from 'node:net';

const TIMEOUT_MS = 60_000;

/**
 * One connection that asks, waits for the whole answer and asks again. It reads no more of an answer than its status and
 * its length: an HTTP client proper takes longer to read a page than a server takes to send it from memory, and would
 * measure itself.
 */
export class Asker {
  readonly #socket: Socket;
  readonly #requests: readonly Buffer[];
  readonly #end: number;
  #next: number;
  #asked = 0;
  #head: Buffer | undefined;
  #missing = 0;
  #times: number[] = [];

  /** `end` is when it stops, on the clock of `performance.now()`. */
  constructor(port: number, requests: readonly Buffer[], first: number, end: number) {
    this.#socket = connect({ host: '127.0.0.1', port, noDelay: true });
    [this.#requests, this.#next, this.#end] = [requests, first, end];
  }

  /** How long each answer took, in milliseconds. Rejects at an answer that is not a 200 of known length. */
  times(): Promise<number[]> {
    return new Promise((done, fail) => {
      this.#socket.setTimeout(TIMEOUT_MS, () => this.#socket.destroy(new Error('An answer did not come.')));
      this.#socket.once('connect', () => this.#ask());
      this.#socket.on('data', (chunk: Buffer) => this.#read(chunk));
      this.#socket.once('error', fail);
      this.#socket.once('end', () => fail(new Error('The server ended the connection.')));
      this.#socket.once('close', () => done(this.#times));
    });
  }

  #ask(): void {
    const request = this.#requests[this.#next++ % this.#requests.length];
    this.#asked = performance.now();
    if (request) this.#socket.write(request);
  }

  #read(chunk: Buffer): void {
    if (this.#missing > 0) this.#missing -= chunk.length;
    else if (!this.#readHead(chunk)) return;
    if (this.#missing > 0) return;
    const now = performance.now();
    this.#times.push(now - this.#asked);
    if (now < this.#end) this.#ask();
    else this.#socket.destroy();
  }

  /** Whether the head is complete; then it is known how much of the body is missing. */
  #readHead(chunk: Buffer): boolean {
    const come = this.#head ? Buffer.concat([this.#head, chunk]) : chunk;
    const headEnd = come.indexOf('\r\n\r\n');
    this.#head = headEnd < 0 ? come : undefined;
    if (headEnd < 0) return false;
    const head = come.toString('latin1', 0, headEnd);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
      this.#socket.destroy(new Error(`An answer was not a 200 of known length: ${head.slice(0, 200)}`));
      return false;
    }
    this.#missing = Number(length) - (come.length - headEnd - 4);
    return true;
  }
}
