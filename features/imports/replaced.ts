import { z } from 'zod';

const json: z.ZodType<Json> = z.lazy(() => z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]));
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const menuEntry = z.object({
  id: z.number(), parentId: z.number().nullable(), position: z.number(), label: z.string(), url: z.string().nullable(), postId: z.number().nullable(), categoryId: z.number().nullable(),
  sample: z.boolean(), importId: z.number().nullable(), legacyId: z.number().nullable(),
});
const links = z.object({ authors: z.array(z.number()), categories: z.array(z.number()), tags: z.array(z.number()) });

/**
 * What a batch changed, as it was before: a post's own columns and its links, the page that a page stood below, the picture over a
 * post, the entries of a menu (`by` are the ids of those that took their place), or what the old site said of something.
 */
export const replacedThing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('post'), id: z.number(), columns: z.record(z.string(), json), links }),
  z.object({ kind: z.literal('record'), sourceId: z.number(), type: z.string(), key: z.string(), raw: json, path: z.string().nullable() }),
  z.object({ kind: z.literal('place'), id: z.number(), parentId: z.number().nullable() }),
  z.object({ kind: z.literal('picture'), id: z.number(), pictureId: z.number().nullable() }),
  z.object({ kind: z.literal('menu'), location: z.string(), title: z.string(), entries: z.array(menuEntry), by: z.array(z.number()) }),
]);
export type ReplacedThing = z.infer<typeof replacedThing>;
