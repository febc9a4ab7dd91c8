import type { Transaction } from '#lib/db/client.ts';
import { filesOf } from '#features/media/files.ts';
import { filesSelect } from '#features/media/select.ts';
import type { Finding } from '../finding.ts';

/** Takes away pictures and files that a run added. Those that something shows stay, and are named. Returns the files to remove afterwards. */
export async function takeMediaAway(tx: Transaction, ids: readonly number[]): Promise<{ removed: number; findings: Finding[]; files: string[] }> {
  if (ids.length === 0) return { removed: 0, findings: [], files: [] };
  const media = await tx.media.findMany({ where: { id: { in: [...ids] } }, select: { ...filesSelect, name: true, uses: true } });
  const unused = media.filter(({ uses }) => uses === 0);
  const { count } = await tx.media.deleteMany({ where: { id: { in: unused.map(({ id }) => id) } } });
  const findings = media
    .filter(({ uses }) => uses > 0)
    .map(({ name, file }): Finding => ({ kind: 'kept-here', itemType: 'attachment', title: name || file, message: 'It stays when the import is undone: this site shows it.' }));
  return { removed: count, findings, files: unused.flatMap(filesOf) };
}
