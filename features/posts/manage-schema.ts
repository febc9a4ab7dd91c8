import { z } from 'zod';

export const STATUS_TABS = ['all', 'DRAFT', 'SUBMITTED', 'SCHEDULED', 'PUBLISHED', 'UNPUBLISHED', 'TRASHED'] as const;
export type StatusTab = (typeof STATUS_TABS)[number];

/** Which posts an editors' list shows. `month` is `2026-11`, `before` where the page before ended: a moment and an id. */
export type PostFilter = { kind: 'POST' | 'PAGE'; status: StatusTab; q?: string; author?: number; category?: number; month?: string; before?: { at: number; id: number } };

type Query = Record<string, string | string[] | undefined>;

const id = z.string().regex(/^[1-9]\d{0,8}$/).transform(Number).optional().catch(undefined);
const query = z.object({
  status: z.enum(STATUS_TABS).catch('all'),
  q: z.string().transform((q) => q.replaceAll('\0', '').trim().slice(0, 100)).optional().catch(undefined),
  author: id,
  category: id,
  month: z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/).optional().catch(undefined),
  before: z.string().regex(/^-?\d{1,14}\.\d{1,9}$/).optional().catch(undefined),
});

/** Reads the address of a list of posts; what makes no sense in it is left out. */
export function readPostQuery(kind: PostFilter['kind'], asked: Query): PostFilter {
  const { status, q, author, category, month, before } = query.parse(asked);
  const [at, after] = before?.split('.').map(Number) ?? [];
  return { kind, status, ...(q && { q }), ...(author && { author }), ...(category && { category }), ...(month && { month }), ...(at !== undefined && after !== undefined && { before: { at, id: after } }) };
}

/** The address of a page of such a list. */
export function postListAddress({ kind, before, status, ...filter }: PostFilter): string {
  const parts = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  const parameters = new URLSearchParams([...(status === 'all' ? [] : [['status', status]]), ...parts, ...(before ? [['before', `${before.at}.${before.id}`]] : [])]);
  return `${listFolder(kind)}${parameters.size > 0 ? `?${parameters}` : ''}`;
}

export const listFolder = (kind: PostFilter['kind']): string => (kind === 'PAGE' ? '/admin/pages/' : '/admin/posts/');

/** A post's number as an address has it; 0 for what is none, which no post has. */
export const readPostId = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0);
