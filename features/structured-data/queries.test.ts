import { describe, expect, it } from 'vitest';
import { inRenderScope } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { getCardFacts } from './queries.ts';

useTestDatabase();

const post = (slug: string, data: { status: 'PUBLISHED' | 'DRAFT'; kind?: 'PAGE' }) =>
  database().post.create({
    data: {
      ...data, slug, path: `/${slug}/`, title: slug, source: '', html: '', text: '', publishedAt: new Date('2020-05-02T08:00:00Z'),
      bylines: { create: [{ position: 1, author: { create: { slug: `${slug}-b`, name: 'Bea' } } }, { position: 0, author: { create: { slug: `${slug}-a`, name: 'Ada' } } }] },
    },
  });

describe('the card of a post', () => {
  it('says its title, its authors in order and its date, and expires with them', async () => {
    const { id } = await post('bikes', { status: 'PUBLISHED' });
    const { result, scope } = inRenderScope(() => getCardFacts(id));
    expect(await result).toEqual({ title: 'bikes', authors: ['Ada', 'Bea'], publishedAt: new Date('2020-05-02T08:00:00Z') });
    expect(scope.tags).toContain(`post:${id}`);
  });

  it('has no date on a page, which is of no day', async () => {
    const { id } = await post('about', { status: 'PUBLISHED', kind: 'PAGE' });
    expect((await getCardFacts(id))?.publishedAt).toBeNull();
  });

  it('tells nothing of what is not published', async () => {
    const { id } = await post('secret', { status: 'DRAFT' });
    expect(await getCardFacts(id)).toBeNull();
    expect(await getCardFacts(id + 1)).toBeNull();
  });
});
