import { env } from '#lib/env.ts';
import { database, type Prisma } from '#lib/db/client.ts';
import { renderBody } from '#lib/html/body.ts';
import { diffTexts, type DiffLine } from '#lib/text-diff.ts';
import { canOpenPost } from './policy.ts';
import type { Writer } from './writer.ts';

export const REVISIONS_A_PAGE = 50;

const listSelect = { id: true, kind: true, note: true, version: true, createdAt: true, user: { select: { name: true } } } as const satisfies Prisma.RevisionSelect;
const textSelect = { title: true, excerpt: true, source: true } as const satisfies Prisma.RevisionSelect;

export type ListedRevision = Prisma.RevisionGetPayload<{ select: typeof listSelect }>;

/** A post's saves, the newest first; null where it is not the viewer's to see. `next` is the id under which the next page begins. */
export async function listRevisions(viewer: Writer, postId: number, before?: number) {
  const post = await database().post.findUnique({
    where: { id: postId },
    select: { id: true, kind: true, status: true, title: true, version: true, createdById: true, bylines: { select: { author: { select: { userId: true } } } } },
  });
  if (!post || !canOpenPost(viewer, post)) return null;
  const rows = await database().revision.findMany({
    where: { postId, kind: { not: 'AUTOSAVE' }, ...(before && { id: { lt: before } }) }, orderBy: { id: 'desc' }, take: REVISIONS_A_PAGE + 1, select: listSelect,
  });
  const revisions = rows.slice(0, REVISIONS_A_PAGE);
  return { post, revisions, next: rows.length > REVISIONS_A_PAGE ? (revisions.at(-1)?.id ?? null) : null };
}

/** What a save changed of the one before it, and whether the post says something else by now; null where there is no such save. */
export async function getRevisionDiff(postId: number, revisionId: number): Promise<{ lines: DiffLine[]; isFirst: boolean; isCurrent: boolean } | null> {
  const revision = await database().revision.findFirst({ where: { id: revisionId, postId, kind: { not: 'AUTOSAVE' } }, select: { id: true, ...textSelect } });
  if (!revision) return null;
  const [before, post] = await Promise.all([textBefore(postId, revision.id), database().post.findUnique({ where: { id: postId }, select: textSelect })]);
  const isCurrent = post !== null && post.title === revision.title && post.excerpt === revision.excerpt && post.source === revision.source;
  return { lines: diffTexts(before ? readable(before) : '', readable(revision)), isFirst: before === null, isCurrent };
}

/** The text that a post had before a save. */
export async function textBefore(postId: number, revisionId: number) {
  return database().revision.findFirst({ where: { postId, id: { lt: revisionId }, kind: { not: 'AUTOSAVE' } }, orderBy: { id: 'desc' }, select: textSelect });
}

/** A text as its readers see it, a line for each block, its title and excerpt first. */
export function readable({ title, excerpt, source }: { title: string; excerpt: string; source: string }): string {
  return [title, excerpt, renderBody(source, { siteUrl: env().SITE_URL }).text].filter(Boolean).join('\n');
}
