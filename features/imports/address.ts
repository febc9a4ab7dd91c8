import type { FindingKind } from './finding.ts';

export const IMPORTS = '/admin/imports/';

/** The page of an import; with `kind` and `after`, a part of its report. */
export function importAddress(runId: number, { kind, after }: { kind?: FindingKind | undefined; after?: number | undefined } = {}): `/admin/imports/${string}` {
  const parameters = new URLSearchParams({ ...(kind && { kind }), ...(after && { after: String(after) }) });
  return `${IMPORTS}${runId}/${parameters.size > 0 ? `?${parameters}#report` : ''}`;
}
