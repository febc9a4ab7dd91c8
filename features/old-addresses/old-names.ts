import { authorPath } from '#features/authors/address.ts';
import { categoryPath } from '#features/categories/address.ts';
import { oldFile } from '#features/media/old-file.ts';
import { answering, answeringSql } from '#features/posts/published.ts';
import { tagPath } from '#features/tags/address.ts';
import { Prisma } from '#generated/prisma/client.ts';
import type { Database, Transaction } from '#lib/db/client.ts';
import { attachmentAt } from './attachments.ts';
import { findUpload } from './uploads.ts';

/**
 * What an address that nothing stands at was known as: another spelling of a post's, a picture's own page, a file, a list below
 * another base or below its parents, or a post whose address the old site had changed since. A path of this site, or null.
 * On a site that nothing moved to, a spelling alone.
 */
export async function byOldName(db: Database | Transaction, path: string): Promise<string | null> {
  const spelt = await inOtherLetters(db, path);
  if (spelt !== null || !(await hasMovedIn(db))) return spelt;
  const file = oldFile(path.slice(0, -1));
  if (file) return findUpload(db, file.path);
  const dated = /^\/\d{4}\//.test(path);
  return (await attachmentAt(db, path)) ?? (dated ? null : await listNamed(db, path)) ?? postNamed(db, path);
}

/** Old addresses were the same in large and small letters. */
async function inOtherLetters(db: Database | Transaction, path: string): Promise<string | null> {
  const [post] = await db.$queryRaw<{ path: string }[]>`
    SELECT "path" FROM "Post" WHERE lower("path") = lower(${path}) AND ${Prisma.raw(answeringSql)} ORDER BY "id" LIMIT 1`;
  return post?.path ?? null;
}

/** A list by the last part of its address: it stood below its parents (`/category/a/b/`), or below a base of the owner's own. */
async function listNamed(db: Database | Transaction, path: string): Promise<string | null> {
  const parts = path.split('/').filter(Boolean);
  const slug = parts.at(-1)?.toLowerCase();
  if (slug === undefined || parts.length < 2) return null;
  const where = { where: { slug }, select: { id: true } } as const;
  if (parts[0] !== 'tag' && parts[0] !== 'author' && (await db.category.findUnique(where))) return categoryPath(slug);
  if (parts[0] !== 'category' && parts[0] !== 'author' && (await db.tag.findUnique(where))) return tagPath(slug);
  return parts[0] === 'author' && (await db.author.findUnique(where)) ? authorPath(slug) : null;
}

/** A post by its name alone, as WordPress looked for it: the dates before it had been left out, or put in. */
async function postNamed(db: Database | Transaction, path: string): Promise<string | null> {
  const parts = path.split('/').filter(Boolean);
  const slug = parts.at(-1)?.toLowerCase().replace(/\.(?:html?|php)$/, '') ?? '';
  if (slug.length < SHORTEST_NAME) return null;
  const [year, month] = parts;
  const posts = await db.post.findMany({ where: { slug, importId: { not: null }, ...answering }, orderBy: { id: 'asc' }, take: MOST_NAMESAKES, select: { path: true } });
  const dated = posts.filter((post) => post.path.startsWith(`/${year}/${month}/`));
  const [only, another] = dated.length > 0 ? dated : posts;
  return only && !another ? only.path : null; // of two it may be either
}

/** Shorter names are anything's. */
const SHORTEST_NAME = 4;
const MOST_NAMESAKES = 20;

/** Whether any site moved here. */
export async function hasMovedIn(db: Database | Transaction): Promise<boolean> {
  return (await db.importSource.findFirst({ select: { id: true } })) !== null;
}
