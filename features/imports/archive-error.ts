/**
 * Why an archive cannot be read, in words for the owner of the site. `line` and `column` count from 1, and are 0 where a
 * place says nothing; `file` is the one of several that it is about; `reason` is the sentence without them, `message` all of it.
 */
export class ArchiveError extends Error {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
  file: string | undefined;

  constructor(reason: string, line = 0, column = 0) {
    super(line > 0 ? `Line ${line}: ${reason}` : reason);
    this.name = 'ArchiveError';
    this.reason = reason;
    this.line = line;
    this.column = column;
  }
}
