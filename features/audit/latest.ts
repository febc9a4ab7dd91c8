import { database } from '#lib/db/client.ts';

type Wanted = { subject: string; actions: readonly string[] };

/** An entry that is to be taken back, and who has changed its subject since, if anybody has; null where there is none such. */
export async function findLatest(entry: string, { subject, actions }: Wanted) {
  const found = await database().auditEntry.findFirst({ where: { id: BigInt(entry), subject, action: { in: [...actions] } }, select: { id: true, action: true, subjectId: true, details: true } });
  if (!found) return null;
  const last = await database().auditEntry.findFirst({ where: { subject, subjectId: found.subjectId }, orderBy: { id: 'desc' }, select: { id: true, actorName: true } });
  return { ...found, followedBy: last && last.id !== found.id ? last.actorName : null };
}
