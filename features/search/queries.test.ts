import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Prisma } from '#lib/db/client.ts';
import { relistPosts } from '#features/posts/listings.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { search } from './queries.ts';
import { searchInput } from './schema.ts';
import { indexWords } from './words.ts';

useTestDatabase();

const now = new Date('2026-11-23T12:00:00Z');
const find = (query: Record<string, string>) => search(searchInput.parse(query), now);
const titles = async (query: Record<string, string>) => (await find(query)).results.map(({ title }) => title);

async function write(title: string, text: string, more: Partial<Prisma.PostUncheckedCreateInput> = {}): Promise<void> {
  const slug = title.toLowerCase().replaceAll(' ', '-');
  await database().$transaction(async (tx) => {
    const { id } = await tx.post.create({
      data: { path: `/${slug}/`, slug, title, text, html: '', source: '', status: 'PUBLISHED', publishedAt: new Date('2020-05-05T12:00:00Z'), ...more },
    });
    await relistPosts(tx, [id], 'Europe/London');
    await indexWords(tx, [id]);
  });
}

beforeAll(async () => {
  const { id: authorId } = await database().author.create({ data: { slug: 'nerys', name: 'Nerys' } });
  const { id: categoryId } = await database().category.create({ data: { slug: 'water', name: 'Water' } });
  await write('Reservoirs', 'The reservoir is full. Nobody asked the reservoir. A reservoir is a lake with a purpose.');
  await write('On lakes', `A lake is a lake. ${'It lies there and is blue. '.repeat(40)} Once somebody mentioned a reservoir.`);
  await write('Public ownership', 'The case for public ownership of the railways & the <script>alert(1)</script> trains.', {
    bylines: { create: { authorId, position: 0 } },
    categories: { create: { categoryId } },
    publishedAt: new Date('2010-10-24T12:00:00Z'),
  });
  await write('Ownership by the public', 'When the public has ownership of a thing, even of a railway.');
  await write('A café in Tower Hamlets', 'Olé, said the mayor, and ordered a crème brûlée.');
  await write('Secret draft', 'The zebra resigns on Monday.', { status: 'DRAFT' });
  await write('Locked', 'The zebra asks for a password.', { passwordHash: 'x' });
  await write('About', 'This publication belongs to its readers.', { kind: 'PAGE' });
});

describe('a search', () => {
  it('ranks the piece that is about it above the one that mentions it', async () => {
    expect(await titles({ q: 'reservoir' })).toEqual(['Reservoirs', 'On lakes']);
  });

  it('prefers the newer of two equals', async () => {
    await write('Hedges then', 'A word on hedgerows.', { publishedAt: new Date('2012-01-01T00:00:00Z') });
    await write('Hedges now', 'A word on hedgerows.', { publishedAt: new Date('2026-10-01T00:00:00Z') });
    expect(await titles({ q: 'hedgerows' })).toEqual(['Hedges now', 'Hedges then']);
  });

  it('takes words in any form and any order, and a phrase as it stands', async () => {
    expect((await titles({ q: 'railway ownership' })).sort()).toEqual(['Ownership by the public', 'Public ownership']);
    expect(await titles({ q: '"public ownership"' })).toEqual(['Public ownership']);
  });

  it('leaves out what is excluded, and joins with or', async () => {
    expect(await titles({ q: 'reservoir -lake' })).toEqual([]);
    expect(await titles({ q: 'ownership -trains' })).toEqual(['Ownership by the public']);
    expect((await titles({ q: 'brûlée or trains' })).sort()).toEqual(['A café in Tower Hamlets', 'Public ownership']);
  });

  it('does not mind accents, on either side', async () => {
    expect(await titles({ q: 'cafe creme brulee' })).toEqual(['A café in Tower Hamlets']);
    expect(await titles({ q: 'trâins' })).toEqual(['Public ownership']);
    expect((await find({ q: 'brulee' })).results[0]?.snippetHtml).toContain('<mark>brûlée</mark>');
  });

  it('finds pages, and narrows to author, category and year', async () => {
    expect(await titles({ q: 'readers' })).toEqual(['About']);
    expect(await titles({ q: 'public', author: 'nerys' })).toEqual(['Public ownership']);
    expect(await titles({ q: 'public', category: 'water', year: '2010', author: 'nerys' })).toEqual(['Public ownership']);
    expect(await titles({ q: 'public', category: 'water', year: '2011' })).toEqual([]);
    expect(await titles({ q: 'public', author: 'nobody' })).toEqual([]);
  });

  it('tells what it found, with the words marked and everything else escaped', async () => {
    const [result] = (await find({ q: 'trains' })).results;
    expect(result).toMatchObject({ path: '/public-ownership/', kind: 'POST', bylines: [{ author: { slug: 'nerys', name: 'Nerys' } }] });
    expect(result?.snippetHtml).toContain('<mark>trains</mark>');
    expect(result?.snippetHtml).toContain('&amp;');
    expect(result?.snippetHtml.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
  });

  it('never shows what is not published, not even as a suggestion', async () => {
    expect(await find({ q: 'zebra' })).toEqual({ results: [], more: false, capped: false });
    expect(await find({ q: 'zebrra' })).toEqual({ results: [], more: false, capped: false });
  });

  it('suggests the word that was meant, and keeps the rest as typed', async () => {
    expect((await find({ q: 'Tower Hamlest' })).suggestion).toBe('Tower hamlets');
    expect((await find({ q: '"publik ownership" -zebra' })).suggestion).toBe('"public ownership" -zebra');
    expect((await find({ q: 'reservoir' })).suggestion).toBeUndefined();
    expect((await find({ q: 'qqqqwwww' })).suggestion).toBeUndefined();
    expect((await find({ q: 'Tower Hamlest', author: 'nerys' })).suggestion).toBeUndefined();
  });

  it.each([
    ['', 'no-words'], ['!!', 'no-words'], ["'", 'no-words'], [':*', 'no-words'], ['\0', 'no-words'],
    ['the and of', 'only-common-words'], ['-water', 'only-exclusions'], ['-water -lake', 'only-exclusions'],
  ])('for "%s" finds nothing and says why: %s', async (q, problem) => {
    expect(await find({ q })).toEqual({ results: [], more: false, capped: false, problem });
  });

  it.each([
    ['SQL', `'; DROP TABLE "Post"; --`], ['HTML', '<script>'], ['a prefix', 'trains:*'], ['operators', 'trains & | ! (b'],
    ['an unclosed phrase', '"public'], ['a backslash', '\\'], ['a per cent sign', '%'], ['the marks of a snippet', '\ue000trains\ue001'],
    ['nothing but joints', '"a" or or -'], ['one word of 10 kB', 'x'.repeat(10_000)], ['phrases of 10 kB', '"public ownership" '.repeat(700)],
  ])(
    'takes %s in its stride',
    async (_, q) => {
      const { results } = await find({ q });
      for (const { snippetHtml } of results) expect(snippetHtml.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>]/);
    },
  );
});
