import { z } from 'zod';
import type { CommentMode, CommentStatus, ModerationMode, Standing } from '#generated/prisma/enums.ts';

/** As many as a moderator can have looked at. */
export const MAX_BULK = 100;
/** A reason is a few sentences that its author is told. */
export const MAX_REASON = 500;
/** How long somebody may be suspended, in days. */
export const SUSPENSIONS = [1, 3, 7, 30] as const;

export const DECISIONS = ['approve', 'spam', 'remove'] as const;
export type Decision = (typeof DECISIONS)[number];

const STATUSES = ['APPROVED', 'PENDING', 'SPAM', 'REMOVED', 'DELETED'] as const satisfies readonly CommentStatus[];

/** A comment as the moderator saw it: what has changed since was decided by somebody else, or is a text that they have not read. */
export type Seen = { id: number; status: CommentStatus; reported: boolean; editedAt: Date | null };

/** How a form carries that: `12.PENDING`, or `12.APPROVED.1795608000000.reported` of one that was edited. */
export const seenValue = ({ id, status, reported, editedAt }: Seen): string => [id, status, ...(editedAt ? [editedAt.getTime()] : []), ...(reported ? ['reported'] : [])].join('.');

const seen = z.string().max(50).transform((value, context): Seen => {
  const [, id = '', name = '', edited, reported] = /^([1-9]\d{0,9})\.([A-Z]+)(?:\.(\d{1,15}))?(\.reported)?$/.exec(value) ?? [];
  const status = STATUSES.find((one) => one === name);
  if (status) return { id: Number(id), status, reported: reported !== undefined, editedAt: edited === undefined ? null : new Date(Number(edited)) };
  context.addIssue({ code: 'custom', message: 'is no comment' });
  return z.NEVER;
});

/** A field that may come once or several times. */
const listOf = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])]);

export const reasonText = z.string().trim().max(MAX_REASON, `is longer than ${MAX_REASON} characters`).transform((text) => text.toWellFormed().replaceAll('\0', '')).default('');

/** Beside a reason that is typed, a form may offer some that are ready; what is typed counts. */
const withPreset = <Fields extends { reason: string; preset: string }>({ preset, ...fields }: Fields) => ({ ...fields, reason: fields.reason || preset });
/** Where a form leads once it is done: a page of this site. */
const next = z.string().max(2_000).optional();

export const commentDecision = z
  .object({
    comment: listOf(seen).refine((comments) => comments.length <= MAX_BULK, `is more than ${MAX_BULK} comments at once`),
    decision: z.enum(DECISIONS),
    reason: reasonText,
    preset: reasonText,
    next,
  })
  .transform(withPreset);
export type CommentDecision = { comments: readonly Seen[]; decision: Decision; reason: string };

const auditId = z.string().regex(/^\d{1,18}$/);
export const undoForm = z.object({ entry: listOf(auditId).refine((ids) => ids.length <= MAX_BULK, 'is too many') });

/** Marks that a comment or its thread can bear. */
export const MARKS = ['feature', 'unfeature', 'close', 'open'] as const;
export type Mark = (typeof MARKS)[number];
export const commentId = z.coerce.number().int().min(1).max(2_147_483_647);
export const markForm = z.object({ id: commentId, mark: z.enum(MARKS), next });

export const MEASURES = ['warn', 'suspend', 'ban', 'lift', 'hold', 'unhold', 'clear'] as const;
export type Measure = (typeof MEASURES)[number];
const STANDINGS = ['ACTIVE', 'SUSPENDED', 'BANNED'] as const satisfies readonly Standing[];

/** Those that a person is told of need a reason. */
export const measureForm = z
  .object({
    userId: z.uuid(),
    measure: z.enum(MEASURES),
    /** The standing that the moderator saw. */
    standing: z.enum(STANDINGS),
    days: z.coerce.number().pipe(z.literal(SUSPENSIONS)).optional(),
    /** The comment that it is about, as they are told. */
    comment: z.union([z.literal('').transform(() => undefined), commentId]).optional(),
    reason: reasonText,
    preset: reasonText,
    next,
    /** With a ban: whether all that they wrote goes with them. */
    clear: z.string().optional().transform((value) => value !== undefined),
  })
  .transform(withPreset)
  .refine(({ measure, reason }) => reason !== '' || !['warn', 'suspend', 'ban'].includes(measure), { path: ['reason'], message: 'is empty: they are told why' })
  .refine(({ measure, days }) => measure !== 'suspend' || days !== undefined, { path: ['days'], message: 'is for you to choose' });
export type MeasureTaken = Omit<z.output<typeof measureForm>, 'next'>;

const MODES = ['OPEN', 'CLOSED', 'MEMBERS'] as const satisfies readonly CommentMode[];
const MODERATION_MODES = ['AT_ONCE', 'HOLD_NEWCOMERS', 'HOLD_ALL'] as const satisfies readonly ModerationMode[];

/** How one post is discussed; an empty `moderation` is the site's own mode. */
export const discussionForm = z.object({
  postId: commentId,
  commentMode: z.enum(MODES),
  moderation: z.union([z.enum(MODERATION_MODES), z.literal('').transform(() => null)]),
});
export type DiscussionChange = z.output<typeof discussionForm>;

/** As long as a comment may be. */
const MAX_SOURCE = 20_000;
const sourceText = z.string().max(MAX_SOURCE, 'is too long for a comment').transform((text) => text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trim());

export const editForm = z.object({ id: commentId, source: sourceText.pipe(z.string().min(1, 'is empty')), was: z.string().max(200_000), reason: reasonText, next });
export type CommentEdit = { id: number; source: string; was: string; reason: string };
