import { ArchiveError } from '../archive-error.ts';

/** Why a file cannot be read as a WordPress export. */
export class ExportError extends ArchiveError {
  constructor(reason: string, line = 1, column = 1) {
    super(reason, line, column);
    this.name = 'ExportError';
  }
}
