import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { isRedirectionJson, redirectionJson, type Rule } from './redirection.ts';
import { redirectFields, type RedirectFields } from './schema.ts';

/** What a file asks for: the redirects in it, and of each line that cannot be taken, why. Lines count from 1. */
export type ReadCsv = { redirects: (RedirectFields & { line: number })[]; faults: string[] };

/**
 * Reads a CSV file: the old address, the new one and, if you like, 301 (for good) or 307 (for now). A first line of names is left
 * out. What WordPress's Redirection plugin exports is read too, as CSV and as JSON.
 */
export function readCsv(text: string): ReadCsv {
  const read: ReadCsv = { redirects: [], faults: [] };
  const seen = new Map<string, number>();
  const rules = isRedirectionJson(text) ? redirectionJson(text, read.faults) : rulesOf(recordsOf(text, read.faults));
  for (const { from, to, status, isPattern, line } of rules) {
    if (isPattern) {
      read.faults.push(`Line ${line}: “${from.slice(0, 80)}” is a pattern, which this site does not have: a * at the end stands for whatever follows.`);
      continue;
    }
    const parsed = redirectFields.safeParse({ from, to, ...(status && { status: status === '302' || status === '307' ? '307' : '301' }) });
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      read.faults.push(`Line ${line}: ${issue?.path[0] === 'to' ? `the new address “${to.slice(0, 80)}”` : `the old address “${from.slice(0, 80)}”`} ${issue?.message}.`);
      continue;
    }
    const earlier = seen.get(parsed.data.from);
    if (earlier !== undefined) read.faults.push(`Line ${line}: ${parsed.data.from} stands in line ${earlier} already.`);
    else read.redirects.push({ ...parsed.data, line });
    seen.set(parsed.data.from, earlier ?? line);
  }
  return read;
}

/** The columns of a file in their usual order, or as the names in its first line say. */
function rulesOf(records: { record: string[]; line: number }[]): Rule[] {
  const names = records[0]?.record.map((cell) => cell.trim().toLowerCase()) ?? [];
  const isPlugins = names.includes('source') && names.includes('target');
  const at = isPlugins ? { from: names.indexOf('source'), to: names.indexOf('target'), status: names.indexOf('code'), pattern: names.indexOf('regex') } : { from: 0, to: 1, status: 2, pattern: -1 };
  return records.flatMap(({ record, line }) => {
    const cell = (column: number) => record[column]?.trim() ?? '';
    const rule = { from: cell(at.from), to: cell(at.to), status: cell(at.status), isPattern: cell(at.pattern) === '1', line };
    return line === 1 && (isPlugins || !/[/.]/.test(rule.from + rule.to)) ? [] : [rule];
  });
}

function recordsOf(text: string, faults: string[]): { record: string[]; line: number }[] {
  try {
    const delimiter = /^[^\n]*\t/.test(text) ? '\t' : /^[^\n,]*;/.test(text) ? ';' : ',';
    const rows: unknown = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, info: true });
    if (!Array.isArray(rows)) return [];
    return rows.map(({ record, info }: { record: string[]; info: { lines: number } }) => ({ record, line: info.lines }));
  } catch (error) {
    faults.push(`The file cannot be read as CSV: ${error instanceof Error ? error.message : 'its quotes do not end'}.`);
    return [];
  }
}

/** Redirects as a file that `readCsv` takes again. */
export function writeCsv(redirects: readonly { fromPath: string; toUrl: string; status: number; hits: number }[]): string {
  return stringify([['from', 'to', 'status', 'hits'], ...redirects.map(({ fromPath, toUrl, status, hits }) => [fromPath, toUrl, status, hits])]);
}
