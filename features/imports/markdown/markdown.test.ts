import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { importArchive } from '../commands.ts';
import { dump, emptySite, found, textFile } from '../import-fixture.ts';
import type { ImportFile } from '../import-file.ts';
import { markdown } from './reader.ts';

useTestDatabase();
beforeEach(emptySite);

const importFiles = (...files: ImportFile[]) => importArchive({ reader: markdown, files, actor: { userId: null, name: 'a test' }, now: new Date('2026-11-23T12:00:00Z') });
const md = (name: string, front: string, body = 'Some *words*.') => textFile(front === '' ? body : `---\n${front}\n---\n${body}`, name);
const postAt = (path: string) =>
  database().post.findUniqueOrThrow({ where: { path }, include: { bylines: { include: { author: true } }, tags: { include: { tag: true } }, categories: { include: { category: true } } } });

describe('a folder of Markdown', () => {
  it('as Jekyll keeps it comes to its old addresses', async () => {
    await importFiles(
      md('site/_posts/2012-03-04-high-tide.md', 'title: "High tide: a note"\nlayout: post\ncategories: [rail]\ntags: port, Canal boats\nauthor: Ada Byron\nexcerpt: In short\nredirect_from: /tide.html'),
      md('site/about.md', 'layout: page\ntitle: About\npermalink: /about-us/'),
      md('site/_drafts/later.md', 'title: Later'),
      textFile('title: The Wharf\nurl: https://wharf.example\npermalink: pretty\n', 'site/_config.yml'),
    );
    const post = await postAt('/rail/2012/03/04/high-tide/');
    expect(post).toMatchObject({ title: 'High tide: a note', excerpt: 'In short', status: 'PUBLISHED', publishedAt: new Date('2012-03-04T00:00:00Z'), html: '<p>Some <em>words</em>.</p>' });
    expect(post.bylines.map(({ author }) => author.name)).toEqual(['Ada Byron']);
    expect(post.tags.map(({ tag }) => tag.slug).toSorted()).toEqual(['canal-boats', 'port']);
    expect(await postAt('/about-us/')).toMatchObject({ kind: 'PAGE', status: 'PUBLISHED' });
    expect(await database().post.findFirst({ where: { slug: 'later' } })).toMatchObject({ status: 'DRAFT' });
    expect(await database().redirect.findFirst({ select: { fromPath: true, toUrl: true } })).toEqual({ fromPath: '/tide.html/', toUrl: '/rail/2012/03/04/high-tide/' });
    expect(await database().importSource.findFirst()).toMatchObject({ kind: 'markdown', siteUrl: 'https://wharf.example' });
  });

  it('as Hugo keeps it comes with its bundles, in YAML or TOML', async () => {
    const toml = '+++\ntitle = "Ebb"\nimage = "over.jpg"\ndate = 2020-02-03T10:00:00+01:00\nlastmod = 2021-01-01\ndraft = false\ntags = [\n  "port",\n  "rail",\n]\naliases = ["/old/ebb/"]\n+++\n![The quay](quay.jpg) and [more](../flow/)\n';
    await importFiles(textFile(toml, 'content/posts/ebb/index.md'), md('content/posts/flow.md', 'title: Flow\ndate: 2020-03-01\nslug: flowing\ndraft: true'), md('content/_index.md', 'title: Home', ''));
    const post = await postAt('/posts/ebb/');
    expect(post).toMatchObject({ title: 'Ebb', publishedAt: new Date('2020-02-03T09:00:00Z'), modifiedAt: new Date('2021-01-01T00:00:00Z') });
    expect(post.source).toBe('<p><img src="/posts/ebb/quay.jpg" alt="The quay"> and <a href="/posts/flow/">more</a></p>');
    expect(post.tags).toHaveLength(2);
    const media = await database().media.findMany({ orderBy: { id: 'asc' }, select: { id: true, sourcePath: true, fetchState: true } });
    expect(media.map(({ sourcePath, fetchState }) => [sourcePath, fetchState])).toEqual([['/posts/ebb/over.jpg', 'WAITING'], ['/posts/ebb/quay.jpg', 'WAITING']]);
    expect(post.pictureId).toBe(media[0]?.id);
    expect(await postAt('/posts/flowing/')).toMatchObject({ status: 'DRAFT' });
    expect(await database().redirect.count({ where: { fromPath: '/old/ebb/', toUrl: '/posts/ebb/' } })).toBe(1);
  });

  it('whose front matter is missing or odd still comes, and the report says how', async () => {
    const summary = await importFiles(
      md('a/no-front.md', '', '# Its heading\n\nWords'),
      md('a/broken.md', 'title: Broken\ntags: [a', 'Words'),
      md('a/odd.md', 'title: Odd\ndate: last Tuesday-ish'),
      textFile('---\ntitle: Open', 'a/open.md'),
      md('a/list.md', '- 1\n- 2'),
      md('a/README.md', '', 'About these files'),
    );
    expect(summary.added).toMatchObject({ pages: 5 });
    const titles = await database().post.findMany({ orderBy: { title: 'asc' }, select: { title: true } });
    expect(titles.map(({ title }) => title)).toEqual(['Broken', 'Its heading', 'Odd', 'list', 'open']);
    expect(new Set(found(summary, 'repaired').map(({ title }) => title))).toEqual(new Set(['no-front.md', 'broken.md', 'odd.md', 'open.md', 'list.md']));
    expect(found(summary, 'left-out').map(({ title }) => title)).toEqual(['README.md']);
  });

  it('keeps HTML, tables and code, and names what only a template would show', async () => {
    const body = '<aside>A</aside>\n\n| a |\n|---|\n| 1 |\n\n```\n{{ shown }}\n```\n\nSee {% youtube dQw4w9WgXcQ %}there{% endyoutube %}';
    const summary = await importFiles(md('posts/x.md', 'title: X\ndate: 2020-01-01', body));
    const { html } = await database().post.findFirstOrThrow({ select: { html: true } });
    for (const part of ['<aside>A</aside>', '<td>1</td>', '{{ shown }}', 'See there']) expect(html).toContain(part);
    expect(found(summary, 'left-out')).toMatchObject([{ message: expect.stringContaining('{% youtube dQw4w9WgXcQ %}') }]);
  });

  it('is not imported twice, and brings what changed in it', async () => {
    const files = [md('posts/a.md', 'title: A\ndate: 2020-01-01'), md('posts/b.md', 'title: B\ndate: 2020-01-02')];
    await importFiles(...files);
    const before = await dump();
    expect((await importFiles(...files.toReversed())).unchanged).toMatchObject({ posts: 2 });
    expect(await dump()).toEqual(before);
    expect((await importFiles(md('posts/a.md', 'title: A, again\ndate: 2020-01-01'))).updated).toMatchObject({ posts: 1 });
  });

  it('is refused where it holds no Markdown', async () => {
    await expect(importFiles(textFile('x', 'a.txt'))).rejects.toThrow(/no Markdown/);
  });

  it('is never stopped by what stands in it', async () => {
    const odd = ['---', '---\n---', '+++\na\n+++', '---\n&a [*a]\n---', '---\na: &a [x]\nb: [*a,*a]\n---', '---\n? {}\n: 1\n---\nx', '\u0000', '---\r\ntitle: W\r\n---\r\nwords', '---\ntitle: {a: 1}\ntags: 7\nauthor: [1, null]\ndate: 99999999999\nslug: ../../etc\npermalink: //x/../y\n---\n[a](../../../b)'];
    const { added } = await importFiles(...odd.map((text, index) => textFile(text, `odd/${index}.md`)));
    expect(added.posts + added.pages).toBe(odd.length);
  });
});
