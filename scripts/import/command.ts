import { parseArgs } from 'node:util';
import { ARCHIVE_KINDS, type ArchiveKind } from '#features/imports/archive-reader.ts';

export type ImportCommand =
  | { verb: 'import'; kind: ArchiveKind; paths: string[]; dryRun: boolean; report: string | undefined; media: 'fetch' | 'keep'; mediaFrom: string | undefined; authors: [login: string, email: string][] }
  | { verb: 'undo'; runId: number }
  | { verb: 'list' };

/** A command that was typed wrongly; the message is one line. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run import -- ${ARCHIVE_KINDS.join('|')} FILE… [--dry-run] [--report FILE.json] [--media fetch|keep] [--media-from FOLDER|ZIP] [--author LOGIN=EMAIL]… | undo RUN | list`;

/** A folder of Markdown, or a ZIP of one, has its pictures in it. */
function ownFolder(kind: ArchiveKind, [only, ...others]: readonly string[]): string | undefined {
  return kind === 'markdown' && others.length === 0 && only !== undefined && !/\.(?:md|markdown)$/i.test(only) ? only : undefined;
}

/** What was typed behind `npm run import --`. */
export function readCommand(words: string[]): ImportCommand | UsageError {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false }, report: { type: 'string' }, media: { type: 'string' }, 'media-from': { type: 'string' }, author: { type: 'string', multiple: true } },
    });
    const [verb, ...rest] = positionals;
    const bare = Object.keys(values).length === 1 && !values['dry-run'];
    if (verb === 'list' && rest.length === 0 && bare) return { verb };
    if (verb === 'undo' && rest.length === 1 && bare && /^\d{1,9}$/.test(rest[0] ?? '')) return { verb, runId: Number(rest[0]) };
    const kind = ARCHIVE_KINDS.find((one) => one === verb);
    const { media = 'fetch', 'media-from': mediaFrom, report, author = [] } = values;
    if (!kind || rest.length === 0 || (media !== 'fetch' && media !== 'keep') || (mediaFrom !== undefined && media === 'keep')) return new UsageError(USAGE);
    const authors = author.map((pair) => /^(.+)=([^=@\s]+@[^=@\s]+)$/.exec(pair));
    if (authors.includes(null)) return new UsageError(USAGE);
    return { verb: 'import', kind, paths: rest, dryRun: values['dry-run'], report, media, mediaFrom: mediaFrom ?? (media === 'fetch' ? ownFolder(kind, rest) : undefined), authors: authors.map((match) => [match?.[1] ?? '', match?.[2] ?? '']) };
  } catch {
    return new UsageError(USAGE);
  }
}
