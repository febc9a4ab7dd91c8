import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine((text) => !Number.isNaN(Date.parse(text))).optional().catch(undefined);

const query = z.object({
  who: z.union([z.uuid(), z.literal('machine')]).optional().catch(undefined),
  subject: z.string().regex(/^[a-z-]{1,40}$/).optional().catch(undefined),
  which: z.string().transform((text) => text.replaceAll('\0', '').trim().slice(0, 100)).optional().catch(undefined),
  from: day,
  to: day,
  at: z.coerce.date().optional().catch(undefined),
  before: z.string().regex(/^\d{1,18}$/).optional().catch(undefined),
});

/** What the audit log shows: by whom (`machine`: commands and jobs), about what and which one, on which days; `after` pages. */
export type AuditFilter = { who?: string; subject?: string; which?: string; from?: string; to?: string; after?: { at: Date; id: string } };

/** Reads the address of the log; what makes no sense in it is left out. */
export function readAuditQuery(asked: Record<string, string | string[] | undefined>): AuditFilter {
  const { who, subject, which, from, to, at, before } = query.parse(asked);
  return { ...(who && { who }), ...(subject && { subject }), ...(which && { which }), ...(from && { from }), ...(to && { to }), ...(at && before && { after: { at, id: before } }) };
}

/** The address of a page of the log. */
export function auditAddress({ after, ...filter }: AuditFilter): string {
  const entries = Object.entries({ ...filter, at: after?.at.toISOString(), before: after?.id });
  const parameters = new URLSearchParams(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
  return `/admin/audit/${parameters.size > 0 ? `?${parameters}` : ''}`;
}
