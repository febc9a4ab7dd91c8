import { z } from 'zod';

type Query = Record<string, string | string[] | undefined>;

/** What is looked for: words of name, alt, caption or credit; one kind; what still needs a description; what nothing shows; what lies in the bin; what is still at an old site. */
export type MediaFilter = { q?: string; kind?: 'picture' | 'file'; only?: 'without-alt' | 'unused' | 'mine' | 'bin' | 'elsewhere'; before?: number };

const query = z.object({
  q: z.string().transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, 100)).optional().catch(undefined),
  kind: z.enum(['picture', 'file']).optional().catch(undefined),
  only: z.enum(['without-alt', 'unused', 'mine', 'bin', 'elsewhere']).optional().catch(undefined),
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
});

/** Reads the address of the library; what makes no sense in it is left out. */
export function readMediaQuery(asked: Query): MediaFilter {
  const { q, kind, only, before } = query.parse(asked);
  return { ...(q && { q }), ...(kind && { kind }), ...(only && { only }), ...(before && { before }) };
}

/** The address of a page of the library. */
export function mediaAddress({ q, kind, only, before }: MediaFilter): string {
  const entries = Object.entries({ q, kind, only, before: before && String(before) });
  const parameters = new URLSearchParams(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
  return `/admin/media/${parameters.size > 0 ? `?${parameters}` : ''}`;
}
