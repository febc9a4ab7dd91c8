import { z } from 'zod';

const json: z.ZodType<Json> = z.lazy(() => z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]));
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const links = z.object({ authors: z.array(z.number()), categories: z.array(z.number()), tags: z.array(z.number()) });

/**
 * What a batch changed, as it was before: a post's own columns and its links, the page that a page stood below, the picture over a
 * post, or what the old site said of something.
 */
export const replacedThing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('post'), id: z.number(), columns: z.record(z.string(), json), links }),
  z.object({ kind: z.literal('record'), sourceId: z.number(), type: z.string(), key: z.string(), raw: json, path: z.string().nullable() }),
  z.object({ kind: z.literal('place'), id: z.number(), parentId: z.number().nullable() }),
  z.object({ kind: z.literal('picture'), id: z.number(), pictureId: z.number().nullable() }),
]);
export type ReplacedThing = z.infer<typeof replacedThing>;
