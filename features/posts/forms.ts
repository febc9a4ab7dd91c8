import { z } from 'zod';
import { zonedTime } from '#lib/zoned-time.ts';
import { postChange } from './change-schema.ts';
import { MAX_EXCERPT, MAX_SOURCE, MAX_TITLE, text } from './schema.ts';
import { VERBS } from './verb-names.ts';

/** PostgreSQL's integers end a little further on. */
const id = z.string().regex(/^[1-9]\d{0,8}$/, 'is no number').transform(Number);
const several = z.union([id.transform((one) => [one]), z.array(id).max(200, 'are more than 200')]);
const words = z.string().transform((list) => list.split(/\s+/).filter(Boolean));
const lines = z.string().transform((list) => list.split(/[\n,]/).map((line) => line.trim()).filter(Boolean));
const numberOrNone = z.string().transform((value) => (value === '' ? null : Number(value)));
const local = z.object({ at: z.string().optional(), zone: z.string().optional() });

export const draftForm = z.object({ kind: z.enum(['POST', 'PAGE']) });
export const postForm = z.object({ postId: id });
export const deleteForm = z.object({ postId: id, confirm: z.literal('yes', 'is missing: deleting for ever has to be confirmed') });
export const restoreForm = z.object({ postId: id, revisionId: id, version: id });
export const undoForm = z.object({ entry: z.union([z.string().transform((one) => [one]), z.array(z.string()).max(500)]).pipe(z.array(z.string().regex(/^\d{1,18}$/).transform(BigInt))) });
export const fileForm = z.object({ postId: several, categoryId: id });

/** What is typed and not saved; without a source, only that somebody is there. */
export const autosaveForm = z
  .object({ postId: id, version: id, title: text(MAX_TITLE).optional(), excerpt: text(MAX_EXCERPT).optional(), source: text(MAX_SOURCE).optional() })
  .transform(({ title = '', excerpt = '', source, ...form }) => ({ ...form, ...(source !== undefined && { text: { title, excerpt, source } }) }));

/** A verb for one post or several; `at` and `zone` are a time of publication as clocks somewhere show it. */
export const verbForm = z.object({ postId: several, verb: z.enum(VERBS), version: id.optional(), ...local.shape }).transform(({ at, zone, ...form }, context) => {
  const time = at ? zonedTime(at, zone ?? 'UTC') : undefined;
  if (time === null) context.addIssue({ code: 'custom', path: ['at'], message: 'is no date and time' });
  return { ...form, ...(time && { at: time }) };
});

/** Everything that the editor page sends of a post; a field that is not there leaves it as it is. */
const fields = z.object({
  postId: id, version: id, title: z.string().optional(), source: z.string().optional(), excerpt: z.string().optional(), slug: z.string().optional(), path: z.string().optional(),
  authors: words.optional(), categories: words.optional(), tags: lines.optional(), picture: numberOrNone.optional(), parent: numberOrNone.optional(), menuOrder: z.coerce.number().optional(),
  sticky: z.enum(['on', '']).transform((on) => on === 'on').optional(), commentMode: z.string().optional(), searchTitle: z.string().optional(), searchText: z.string().optional(),
  password: z.string().transform((typed) => typed || null).optional(), mark: z.string().optional(), note: z.string().optional(), ...local.shape,
});

/** Fields of the form by what they change, where they are called otherwise. */
const FIELD_OF: Readonly<Record<string, string>> = { tagNames: 'tags', categoryIds: 'categories', pictureId: 'picture', parentId: 'parent', publishedAt: 'at', mark: 'note' };

export const saveForm = fields.transform(({ postId, version, authors, categories, tags, picture, parent, mark, note = '', at, zone, path, ...plain }, context) => {
  const time = at ? zonedTime(at, zone ?? 'UTC') : undefined;
  if (time === null) context.addIssue({ code: 'custom', path: ['at'], message: 'is no date and time' });
  const change = postChange.safeParse({
    ...plain,
    ...(path && { path }),
    ...(authors && { authors: authors.map((one) => (/^\d+$/.test(one) ? Number(one) : one)) }),
    ...(categories && { categoryIds: categories.map(Number) }),
    ...(tags && { tagNames: tags }),
    ...(picture !== undefined && { pictureId: picture }),
    ...(parent !== undefined && { parentId: parent }),
    ...(time && { publishedAt: time }),
    ...(mark && { mark: { kind: mark, note } }),
  });
  for (const { path: [name], message } of change.error?.issues ?? []) context.addIssue({ code: 'custom', path: [fieldOf(String(name))], message });
  return { postId, version, ...change.data };
});

export const fieldOf = (name: string): string => FIELD_OF[name] ?? name;
