import type { Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { storeThread } from '#features/comments/commands.ts';
import { recordPicture, type StoredPicture } from '#features/media/commands.ts';
import { createPost, type CreatedPost } from '#features/posts/commands.ts';
import { sampleCategories, samplePages, samplePosts } from '#prisma/sample/content.ts';
import { threadOf } from './discussion.ts';
import { createMenu } from './menu.ts';
import type { PreparedSample } from './prepare.ts';
import { createSubjects } from './subjects.ts';

const DAY_MS = 86_400_000;

export type LoadedSample = { posts: number; pages: number; comments: number; pictures: number };

/** Writes everything that was prepared, at its times before the day that it was prepared for. Returns how much, and the cache tags to expire. */
export async function writeSample(tx: Transaction, actor: Actor, { day, pictures, bodies }: PreparedSample, now: Date): Promise<{ loaded: LoadedSample; tags: string[] }> {
  const subjects = await createSubjects(tx);
  const stored = new Map<string, StoredPicture>();
  for (const [file, picture] of pictures) stored.set(file, await recordPicture(tx, picture));

  const tags: string[] = [];
  let comments = 0;
  for (const { slug, title, excerpt, authors, categories, tags: terms, daysAgo, picture, bodyFile, comments: discussion } of samplePosts) {
    const publishedAt = new Date(day.getTime() - daysAgo * DAY_MS);
    const pictureId = stored.get(picture.file)?.id;
    const post = await createPost(tx, actor, {
      kind: 'POST', status: 'PUBLISHED', slug, title, excerpt, publishedAt, sample: true,
      source: bodyOf(bodies, bodyFile),
      authorIds: authors.map(subjects.author), categoryIds: categories.map(subjects.category), tagIds: terms.map(subjects.tag),
      ...(pictureId && { pictureId }),
    }, now);
    const thread = threadOf(discussion, publishedAt);
    comments += thread.length;
    tags.push(...post.tags, ...(await storeThread(tx, post.id, thread)));
  }
  const pages = await createPages(tx, actor, bodies, { day, now });
  const topCategories = sampleCategories.filter(({ parent }) => !parent).map(({ slug, name }) => ({ id: subjects.category(slug), name }));
  tags.push(...pages.flatMap((page) => page.tags), ...(await createMenu(tx, pages, topCategories)));
  return { loaded: { posts: samplePosts.length, pages: pages.length, comments, pictures: stored.size }, tags };
}

type SamplePageRow = CreatedPost & { slug: string; title: string };

async function createPages(tx: Transaction, actor: Actor, bodies: PreparedSample['bodies'], { day, now }: { day: Date; now: Date }): Promise<SamplePageRow[]> {
  const pages: SamplePageRow[] = [];
  for (const { slug, title, bodyFile } of samplePages) {
    const source = bodyOf(bodies, bodyFile);
    const page = await createPost(tx, actor, { kind: 'PAGE', status: 'PUBLISHED', path: `/${slug}/`, slug, title, source, publishedAt: day, commentMode: 'CLOSED', sample: true }, now);
    pages.push({ ...page, slug, title });
  }
  return pages;
}

function bodyOf(bodies: PreparedSample['bodies'], file: string): string {
  const body = bodies.get(file);
  if (body === undefined) throw new Error(`The sample content has no file ${file}.`);
  return body;
}
