import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';

useTestDatabase();

const many = Array.from({ length: 40 }, (_, index) => index + 1);
beforeEach(async () => {
  await database().post.deleteMany();
  await database().media.deleteMany();
  await database().media.createMany({ data: many.map((id) => ({ id, file: `file-${id}`, mime: 'image/webp', bytes: 1, widths: [] })) });
  await database().post.createMany({ data: many.map((id) => ({ id, path: `/p${id}/`, slug: `p${id}`, title: 'P', source: '', html: '', text: '' })) });
});

const usesOf = async (...ids: number[]) => (await database().media.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' }, select: { uses: true } })).map(({ uses }) => uses);
const show = (...pairs: [postId: number, mediaId: number][]) => database().mediaUse.createMany({ data: pairs.map(([postId, mediaId]) => ({ postId, mediaId })) });

describe('the uses of media', () => {
  it('are counted over all rows of one statement', async () => {
    await show([1, 1], [2, 1], [3, 1], [1, 2]);
    expect(await usesOf(1, 2, 3)).toEqual([3, 1, 0]);
    await database().mediaUse.deleteMany({ where: { postId: { in: [1, 2] } } });
    expect(await usesOf(1, 2, 3)).toEqual([1, 0, 0]);
  });

  it('go over to another medium when a use does', async () => {
    await show([1, 1], [2, 1]);
    await database().mediaUse.updateMany({ where: { mediaId: 1 }, data: { mediaId: 2 } });
    expect(await usesOf(1, 2)).toEqual([0, 2]);
  });

  it('end with the posts, and leave the other media alone when one goes', async () => {
    await show([1, 1], [2, 1], [2, 2], [3, 2]);
    await database().post.deleteMany({ where: { id: { in: [1, 2] } } });
    expect(await usesOf(1, 2)).toEqual([0, 1]);
    await database().media.delete({ where: { id: 1 } });
    expect(await usesOf(2)).toEqual([1]);
  });

  it('do not change for a use that was known', async () => {
    await show([1, 1]);
    await database().mediaUse.createMany({ data: [{ postId: 1, mediaId: 1 }, { postId: 2, mediaId: 1 }], skipDuplicates: true });
    expect(await usesOf(1)).toEqual([2]);
  });

  it('are right when several write the same media at once, in whatever order', async () => {
    await Promise.all(many.map((postId) => show(...(postId % 2 ? many : many.toReversed()).map((mediaId): [number, number] => [postId, mediaId]))));
    expect(await usesOf(...many)).toEqual(many.map(() => 40));
    await Promise.all(many.slice(0, 20).map((postId) => database().mediaUse.deleteMany({ where: { postId } })));
    expect(await usesOf(...many)).toEqual(many.map(() => 20));
  });
});
