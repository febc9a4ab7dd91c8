import type { Transaction } from '#lib/db/client.ts';
import type { Finding } from './finding.ts';
import type { ImportOptions } from './run-schema.ts';

/** Makes old bylines those of accounts, as was chosen. A byline or an account that is taken already stays as it is, and is named. */
export async function linkAuthors(tx: Transaction, sourceId: number, authors: ImportOptions['authors']): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [login, userId] of Object.entries(authors)) {
    const author = await tx.author.findFirst({ where: { importId: sourceId, legacyId: login }, select: { id: true, userId: true } });
    const other = await tx.author.findFirst({ where: { userId, id: { not: author?.id ?? 0 } }, select: { name: true } });
    const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    const problem = problemOf(author, user !== null, other?.name, userId);
    if (problem) findings.push({ kind: 'left-out', itemType: 'author', title: login, message: problem });
    else if (author && author.userId === null) await tx.author.update({ where: { id: author.id }, data: { userId }, select: { id: true } });
  }
  return findings;
}

function problemOf(author: { userId: string | null } | null, isUser: boolean, other: string | undefined, userId: string): string | null {
  if (!author) return 'The archive has no author of this name: no account was linked.';
  if (!isUser) return 'The account that was chosen for this author is gone: no account was linked.';
  if (other !== undefined) return `The account that was chosen for this author writes as "${other}" already: no account was linked.`;
  return author.userId !== null && author.userId !== userId ? 'This author belongs to another account already, and stays with it.' : null;
}
