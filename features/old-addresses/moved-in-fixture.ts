import { relistPosts } from '#features/posts/listings.ts';
import { database } from '#lib/db/client.ts';

const rendered = { source: '', html: '', text: '' };

/** For tests: what a site looks like that moved in, with something of every kind that old addresses may mean. */
export async function movedInSite(): Promise<void> {
  const db = database();
  const { id: importId } = await db.importSource.create({ data: { kind: 'wordpress', siteUrl: 'https://wharf.example' } });
  const { id: folderId } = await db.importSource.create({ data: { kind: 'wordpress', siteUrl: 'https://other.example/blog' } });
  const author = (slug: string, legacyId: string) => db.author.create({ data: { slug, name: slug, importId, legacyId } });
  const [ada] = [await author('ada', 'ada'), await author('beatrice', 'bea')];
  const water = await db.category.create({ data: { slug: 'water', name: 'Water' } });
  const rivers = await db.category.create({ data: { slug: 'rivers', name: 'Rivers', parentId: water.id } });
  const rail = await db.tag.create({ data: { slug: 'rail', name: 'Rail' } });
  const post = async (path: string, legacyId: number, more: { kind?: 'PAGE'; status?: 'DRAFT'; importId?: number } = {}) => {
    const slug = path.split('/').at(-2) ?? '';
    const { id } = await db.post.create({
      data: {
        ...rendered, path, slug, title: slug, status: 'PUBLISHED', importId, legacyId, publishedAt: new Date('2010-10-22T12:00:00Z'), ...more,
        bylines: { create: { authorId: ada.id, position: 0 } }, categories: { create: [{ categoryId: water.id }, { categoryId: rivers.id }] }, tags: { create: { tagId: rail.id } },
      },
      select: { id: true },
    });
    return id;
  };
  const wharf = await post('/2010/10/the-wharf/', 41);
  const ids = [wharf, await post('/2010/10/البحر/', 42), await post('/about/', 43, { kind: 'PAGE' }), await post('/2010/10/a-draft/', 44, { status: 'DRAFT' }), await post('/about/team/', 45, { kind: 'PAGE' }), await post('/日本/', 46, { kind: 'PAGE' }), await post('/blog/2012/in-the-folder/', 61, { importId: folderId })];
  await db.$transaction((tx) => relistPosts(tx, ids, 'UTC'));
  await db.comment.createMany({
    data: Array.from({ length: 60 }, (_, index) => ({
      id: index + 1, postId: wharf, rootId: index + 1, number: index + 1, threadPath: String(index).padStart(5, '0'), depth: 0, status: 'APPROVED' as const, shown: true, guestName: 'Bea', source: '', html: '', createdAt: new Date('2010-11-01'),
    })),
  });
  await addMedia(importId);
  await addRecords(importId);
  await db.redirect.createMany({
    data: [
      ['/2009/01/first-try/', '/2010/10/the-wharf/'], ['/a/', '/b/'], ['/b/', '/2010/10/The-Wharf/'], ['/author/bea/', '/author/beatrice/'], ['/tag/trains/', '/tag/rail/'],
      ['/category/streams/', '/category/rivers/'], ['/round/', '/about-turn/'], ['/about-turn/', '/round/'], ['/wp-content/uploads/2010/10/led.pdf/', '/about/'],
    ].map(([fromPath = '', toUrl = '']) => ({ fromPath, toUrl })),
  });
  await db.redirect.create({ data: { fromPath: '/for-now/', toUrl: '/a/', status: 307 } });
}

async function addMedia(importId: number): Promise<void> {
  const media = (file: string, sourcePath: string, widths: number[], more: object = {}) =>
    database().media.create({ data: { file, mime: 'image/webp', bytes: 1, widths, importId, sourcePath: `/wp-content/uploads/${sourcePath}`, ...more } });
  await media('2026/11/quay.webp', '2010/10/quay.jpg', [480, 960, 1600], { legacyId: 51 });
  await media('2026/11/report-1a2b3c4d.pdf', '2010/10/report.pdf', [], { legacyId: 53, kind: 'FILE', mime: 'application/pdf' });
  await media('2026/11/lone.webp', '2010/10/lone.jpg', [960], { legacyId: 55 });
  await media('2026/11/photo.webp', '写真.jpg', [960]);
  await media('elsewhere/1/52', '2010/10/waiting.jpg', [], { legacyId: 52, fetchState: 'WAITING' });
}

async function addRecords(sourceId: number): Promise<void> {
  const attachment = (key: string, path: string | null, parentId: number | null, attachmentUrl = 'https://wharf.example/x.jpg') => ({ type: 'item:attachment', key, path, raw: { parentId, attachmentUrl } });
  const records: { type: string; key: string; path?: string | null; raw: object }[] = [
    attachment('51', '/2010/10/the-wharf/quay/', 41), attachment('52', '/2010/10/the-wharf/waiting/', 41), attachment('53', '/report/', null), attachment('54', '/away/', null, 'https://files.example/away.jpg'), attachment('55', '/lone-picture/', null),
    { type: 'category', key: 'water', raw: { legacyId: 3, slug: 'water' } }, { type: 'category', key: 'rivers', raw: { legacyId: 4, slug: 'rivers' } }, { type: 'category', key: 'streams', raw: { legacyId: 5, slug: 'streams' } },
    { type: 'author', key: 'ada', raw: { legacyId: 1, login: 'ada' } }, { type: 'author', key: 'bea', raw: { legacyId: 2, login: 'bea' } },
  ];
  await database().importRecord.createMany({ data: records.map((record) => ({ sourceId, ...record })) });
}
