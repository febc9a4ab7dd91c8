import { excerptOf, plainText } from '#lib/html/text.ts';
import { slugOf } from '#lib/slug.ts';
import type { PlannedPost } from '../planned.ts';

/** WordPress's own limit. */
const LONGEST_SLUG = 200;
/** A post without a title is named by its first words: every list links a post by its title. */
const STAND_IN_TITLE_CHARS = 60;

export type PostFields = ReturnType<typeof postFields>;

/**
 * A planned post's own columns, all that tells one version of it from another. Pure. A post that was scheduled for a
 * time which has passed is published, as the old site would have. `publishedAt` is undefined where the export does
 * not say when a post was published that was.
 */
export function postFields(plan: PlannedPost, now: Date) {
  const status = statusAt(plan, now);
  const title = plan.title || excerptOf(plainText(plan.source), STAND_IN_TITLE_CHARS) || 'Untitled';
  return {
    kind: plan.kind,
    status,
    slug: (plan.slug || slugOf(plan.title, String(Math.abs(plan.legacyId)))).slice(0, LONGEST_SLUG),
    title,
    excerpt: plan.excerpt ?? '',
    source: plan.source,
    publishedAt: status === 'DRAFT' || status === 'SUBMITTED' ? null : (plan.publishedAt ?? undefined),
    modifiedAt: plan.modifiedAt ?? plan.publishedAt ?? undefined,
    commentMode: plan.commentsOpen ? ('OPEN' as const) : ('CLOSED' as const),
    sticky: plan.sticky,
    menuOrder: plan.menuOrder,
    searchTitle: plan.searchTitle ?? null,
    searchText: plan.searchText ?? null,
  };
}

function statusAt({ status, publishedAt }: PlannedPost, now: Date): PlannedPost['status'] {
  if (status !== 'SCHEDULED') return status;
  if (publishedAt === null) return 'DRAFT';
  return publishedAt <= now ? 'PUBLISHED' : 'SCHEDULED';
}
