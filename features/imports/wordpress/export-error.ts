/**
 * Why a file cannot be read as a WordPress export, in words for the owner of the site.
 * `line` and `column` count from 1; `reason` is the sentence without them, `message` is both.
 */
export class ExportError extends Error {
  readonly line: number;
  readonly column: number;
  readonly reason: string;

  constructor(reason: string, line = 1, column = 1) {
    super(`Line ${line}: ${reason}`);
    this.name = 'ExportError';
    this.line = line;
    this.column = column;
    this.reason = reason;
  }
}
