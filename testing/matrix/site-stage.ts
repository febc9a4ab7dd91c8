import { randomUUID } from 'node:crypto';
import { database } from '#lib/db/client.ts';

/** What runs the site, to act upon: two categories, two tags, an author without posts, a redirect, a job, imports in each state, a picture that could not be had. */
export async function setSite() {
  const db = database();
  await db.category.deleteMany();
  await db.tag.deleteMany();
  await db.redirect.deleteMany();
  await db.menu.deleteMany();
  const mark = randomUUID();
  const category = (slug: string) => db.category.create({ data: { slug: `${slug}-${mark}`, name: slug }, select: { id: true } });
  const tag = (slug: string) => db.tag.create({ data: { slug: `${slug}-${mark}`, name: `${slug} ${mark}` }, select: { id: true, name: true } });
  const [{ id: categoryId }, { id: otherCategory }, { id: tagId }, { name: otherTag }] = [await category('one'), await category('other'), await tag('one'), await tag('other')];
  const { id: authorId } = await db.author.create({ data: { slug: `author-${mark}`, name: 'An author' }, select: { id: true } });
  const { id: redirectId } = await db.redirect.create({ data: { fromPath: `/from-${mark}/`, toUrl: '/archive/' }, select: { id: true } });
  const jobs = await db.$queryRaw<{ id: string }[]>`SELECT id::text AS "id" FROM graphile_worker.add_job('never', '{}'::json, run_at := '2999-01-01'::timestamptz)`;
  await db.importRun.deleteMany();
  const options = { media: 'fetch', authors: {}, kind: 'wordpress', by: 'site', actorName: 'A test', wanted: 'import' };
  const run = (status: 'PAUSED' | 'RUNNING' | 'DONE', wanted = 'import') => db.importRun.create({ data: { status, file: 'old.xml', files: [], options: { ...options, wanted } }, select: { id: true } });
  const [{ id: checkedRun }, { id: runningRun }, { id: pausedRun }, { id: doneRun }] = [await run('PAUSED', 'check'), await run('RUNNING'), await run('PAUSED'), await run('DONE')];
  const old = { kind: 'ghost', siteUrl: 'https://old-pictures.example' };
  const { id: oldSource } = await db.importSource.upsert({ where: { kind_siteUrl: old }, create: old, update: {}, select: { id: true } });
  await db.media.create({ data: { file: `elsewhere/${mark}`, mime: 'image/jpeg', bytes: 0, importId: oldSource, fetchState: 'FAILED' }, select: { id: true } });
  return { oldSource, checkedRun, runningRun, pausedRun, doneRun, jobId: jobs[0]?.id ?? '', categoryId, otherCategory, tagId, otherTag, authorId, redirectId };
}
