import { z } from 'zod';

/** Numbers in the first versions, 24 hexadecimal digits since; '' where a row has none. */
const id = z.union([z.string(), z.number()]).transform(String).catch('');
const text = z.string().catch('');
const flag = z.union([z.boolean(), z.number(), z.string()]).transform((value) => value === true || value === 1 || value === '1' || value === 'true').catch(false);
const order = z.coerce.number().catch(0);
/** Milliseconds in the first versions, then text, with and without a time zone (which is UTC). */
const moment = z.union([z.number(), z.string()]).transform(momentFrom).catch(null);

const post = z.object({
  id, uuid: text, title: text, slug: text, html: text, lexical: text, mobiledoc: text, markdown: text,
  feature_image: text, feature_image_alt: text, feature_image_caption: text, featured: flag, page: flag, type: text,
  status: text, visibility: z.string().catch('public'), email_only: flag, custom_excerpt: text, meta_title: text, meta_description: text,
  author_id: id, canonical_url: text, codeinjection_head: text, codeinjection_foot: text,
  created_at: moment, updated_at: moment, published_at: moment,
});
const postMeta = z.object({ post_id: id, feature_image_alt: text, feature_image_caption: text, meta_title: text, meta_description: text, email_only: flag });
const tag = z.object({ id, name: text, slug: text, description: text, visibility: text });
const user = z.object({ id, name: text, slug: text, email: text, bio: text, website: text });
const setting = z.object({ key: text, value: z.union([z.string(), z.boolean(), z.number()]).transform(String).catch('') });

/** A table's rows; what is no row of it is none. */
function rows<Row extends z.ZodType>(row: Row) {
  return z.array(z.unknown()).catch([]).transform((list) => list.flatMap((item) => row.safeParse(item).data ?? []));
}

const tables = z.object({
  posts: rows(post),
  posts_meta: rows(postMeta),
  tags: rows(tag),
  users: rows(user),
  settings: rows(setting),
  posts_tags: rows(z.object({ post_id: id, tag_id: id, sort_order: order })),
  posts_authors: rows(z.object({ post_id: id, author_id: id, sort_order: order })),
});

export type GhostTables = z.output<typeof tables>;
export type GhostPost = GhostTables['posts'][number];

const holder = z.object({ data: z.looseObject({}) });
const shapes = [z.object({ db: z.array(holder).min(1) }).transform(({ db }) => db[0]), holder.transform(({ data }) => holder.safeParse(data).data), holder];

/** Whether there is anything of a site in it. */
const known = z.union([z.looseObject({ posts: z.array(z.unknown()) }), z.looseObject({ users: z.array(z.unknown()) })]);

/** The tables of a Ghost export of any version, and those besides that hold something; null for another file. */
export function ghostTables(json: unknown): { tables: GhostTables; others: Record<string, number> } | null {
  for (const shape of shapes) {
    const data = shape.safeParse(json).data?.data;
    if (!data || !known.safeParse(data).success) continue;
    return { tables: withMeta(tables.parse(data)), others: countOthers(data) };
  }
  return null;
}

/** Since version 3 some of a post's fields stand in a table of their own. */
function withMeta(all: GhostTables): GhostTables {
  const meta = new Map(all.posts_meta.map(({ post_id, ...fields }) => [post_id, fields]));
  return { ...all, posts: all.posts.map((row) => ({ ...row, ...meta.get(row.id) })) };
}

/** Tables of what people wrote or set up, by the names that the owner knows them by. */
const OTHERS = new Map([
  ['subscribers', 'subscriber'],
  ['members', 'member'],
  ['comments', 'comment of a member'],
  ['newsletters', 'newsletter'],
  ['emails', 'e-mail'],
  ['snippets', 'snippet'],
  ['offers', 'offer'],
  ['collections', 'collection'],
  ['post_revisions', 'earlier version of a post'],
  ['mobiledoc_revisions', 'earlier version of a post'],
]);

function countOthers(data: Record<string, unknown>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [table, name] of OTHERS) {
    const list = data[table];
    if (Array.isArray(list) && list.length > 0) counts[name] = (counts[name] ?? 0) + list.length;
  }
  return counts;
}

function momentFrom(value: number | string): Date | null {
  const written = typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value) ? `${value.replace(' ', 'T')}Z` : value;
  const date = new Date(written);
  return Number.isNaN(date.getTime()) ? null : date;
}
