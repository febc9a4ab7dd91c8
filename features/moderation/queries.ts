import { z } from 'zod';
import { database, type Prisma } from '#lib/db/client.ts';
import { plainText } from '#lib/html/text.ts';
import { authorFacts, type AuthorFacts } from './author-facts.ts';
import { listQueueIds } from './queue-ids.ts';
import type { QueueFilter } from './queues.ts';

const person = { select: { id: true, name: true } } as const;

const queuedSelect = {
  id: true, number: true, kind: true, status: true, featured: true, closed: true, rootId: true, depth: true, source: true, html: true,
  createdAt: true, editedAt: true, heldFor: true, evidence: true, openReports: true, recommendCount: true, guestName: true, userId: true,
  user: { select: { id: true, name: true, role: true } },
  post: { select: { id: true, title: true, path: true, status: true, commentMode: true } },
  parent: { select: { id: true, number: true, html: true, guestName: true, user: person } },
  reports: { where: { settledAt: null }, orderBy: { id: 'asc' }, take: 20, select: { id: true, reason: true, createdAt: true, reporter: person } },
  revisions: { orderBy: { id: 'desc' }, take: 10, select: { id: true, source: true, createdAt: true, editor: person } },
} as const satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: typeof queuedSelect }>;

/** A comment as a moderator sees it, with all that a decision needs. */
export type QueuedComment = Omit<Row, 'evidence' | 'parent' | 'user'> & {
  name: string;
  user: (NonNullable<Row['user']> & AuthorFacts) | null;
  evidence: { check: string; found: string }[];
  parent: { id: number; number: number; name: string; excerpt: string } | null;
};

/** A page of a queue; `next` is the id under which the next one begins. */
export async function getQueue(filter: QueueFilter, now: Date): Promise<{ comments: QueuedComment[]; next: number | null }> {
  const { ids, next } = await listQueueIds(filter);
  return { comments: await getQueued(ids, now), next };
}

/** Comments for a moderator, the newest first. */
export async function getQueued(ids: readonly number[], now: Date): Promise<QueuedComment[]> {
  const rows = await database().comment.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'desc' }, select: queuedSelect });
  const facts = await authorFacts(rows.flatMap(({ userId }) => userId ?? []), now);
  return rows.map(({ evidence, parent, user, ...row }) => ({
    ...row,
    name: nameOf({ user, guestName: row.guestName }),
    user: user && withFacts(user, facts.get(user.id)),
    evidence: found.catch([]).parse(evidence),
    parent: parent && { id: parent.id, number: parent.number, name: nameOf(parent), excerpt: excerptOf(parent.html) },
  }));
}

const found = z.array(z.object({ check: z.string(), found: z.string() }));

function withFacts<User>(user: User, facts: AuthorFacts | undefined) {
  if (!facts) throw new Error('An author of a comment has no account.');
  return { ...user, ...facts };
}

const nameOf = ({ user, guestName }: { user: { name: string | null } | null; guestName: string | null }) => (user ? user.name : guestName)?.trim() || 'A former reader';

const EXCERPT = 240;

function excerptOf(html: string): string {
  const text = plainText(html).replaceAll('\n', ' ');
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT).trimEnd()}…` : text;
}
