import { z } from 'zod';

/** What an import kept of an old site, as its reader reads it (features/imports/wordpress): what is in a row's `raw`. */
const number = z.number().nullable();
const date = z.string().nullable();
const meta = z.array(z.object({ key: z.string(), value: z.string() }));
const terms = z.array(z.object({ domain: z.string(), slug: z.string(), name: z.string() }));
const termFields = { legacyId: number, slug: z.string(), name: z.string(), description: z.string(), meta: meta.optional() };

export const rawSite = z.object({ title: z.string(), link: z.string(), description: z.string(), language: z.string(), baseSiteUrl: z.string(), baseBlogUrl: z.string() });
export const rawAuthor = z.object({ legacyId: number, login: z.string(), email: z.string(), displayName: z.string(), firstName: z.string(), lastName: z.string() });
export const rawTag = z.object(termFields);
export const rawCategory = z.object({ ...termFields, parentSlug: z.string() });
export const rawTerm = z.object({ ...termFields, parentSlug: z.string(), taxonomy: z.string() });

export const rawComment = z.object({
  legacyId: number, parentId: number, authorName: z.string(), authorEmail: z.string(), authorUrl: z.string(), authorIp: z.string().default(''), date, dateGmt: date,
  content: z.string(), approved: z.string(), type: z.string(), userId: number, meta,
});

export const rawItem = z.object({
  legacyId: number, postType: z.string(), title: z.string(), link: z.string(), guid: z.string(), creator: z.string(), content: z.string(), excerpt: z.string(),
  postDate: date, postDateGmt: date, modified: date, modifiedGmt: date, commentStatus: z.string(), pingStatus: z.string(), postName: z.string(), status: z.string(),
  parentId: number, menuOrder: z.number(), password: z.string(), isSticky: z.boolean(), terms, meta, attachmentUrl: z.string(),
  extra: z.array(z.object({ name: z.string(), text: z.string(), attributes: z.record(z.string(), z.string()).optional() })).optional(),
});
export type RawItem = z.infer<typeof rawItem>;
