import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderBody } from '#lib/html/body.ts';
import type { SampleComment } from './comments/comment.ts';
import { sampleAuthors, sampleCategories, samplePages, samplePosts, sampleTags } from './content.ts';

const folder = import.meta.dirname;
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const slugs = (records: { slug: string }[]) => records.map((record) => record.slug);
const bodies = [...samplePosts, ...samplePages].map((record) => read(record.bodyFile));

describe('the sample posts', () => {
  it('are six, newest first, at distinct times within two months', () => {
    const ages = samplePosts.map((post) => post.daysAgo);
    expect(ages).toHaveLength(6);
    expect(ages).toEqual([...new Set(ages)].sort((a, b) => a - b));
    expect(Math.max(...ages)).toBeLessThanOrEqual(60);
  });

  it.each(samplePosts)('"$slug" is an essay of 700 to 1,300 words', (post) => {
    const words = read(post.bodyFile)
      .replace(/<[^>]*>/g, ' ')
      .split(/\s+/)
      .filter(Boolean).length;
    expect(words).toBeGreaterThanOrEqual(700);
    expect(words).toBeLessThanOrEqual(1300);
  });

  it.each(samplePosts)('"$slug" names only authors, categories and tags that exist', (post) => {
    expect(post.authors.length * post.categories.length * post.tags.length).toBeGreaterThan(0);
    expect(slugs(sampleAuthors)).toEqual(expect.arrayContaining(post.authors));
    expect(slugs(sampleCategories)).toEqual(expect.arrayContaining(post.categories));
    expect(slugs(sampleTags)).toEqual(expect.arrayContaining(post.tags));
  });

  it.each(samplePosts)('"$slug" has a picture, without lettering, that is described and credited', (post) => {
    const svg = read(join('pictures', post.picture.file));
    expect(svg).toContain('viewBox="0 0 1600 1000"');
    expect(svg).not.toMatch(/<text|<script|<image/);
    expect(post.picture.alt.length).toBeGreaterThan(20);
    expect(post.picture.credit).not.toBe('');
  });

  it('give every author and every tag something, and one post two authors', () => {
    expect(new Set(samplePosts.flatMap((post) => post.authors))).toEqual(new Set(slugs(sampleAuthors)));
    expect(new Set(samplePosts.flatMap((post) => post.tags))).toEqual(new Set(slugs(sampleTags)));
    expect(samplePosts.some((post) => post.authors.length === 2)).toBe(true);
  });

  it('tell the Tower Hamlets result from its figures, in a result block that comes to a table with a caption and scoped headers', () => {
    const body = renderBody(read('posts/what-tower-hamlets-told-labour.html'), { siteUrl: 'https://left.example' }).html;
    for (const figure of ['23,283', '51.8%', '11,254', '25.0%', '11.9%', '6.2%', '5.1%', '12,029', '21 October 2010']) expect(body).toContain(figure);
    expect(body).toMatch(/one per cent at the general election to five/);
    expect(body).toMatch(/<caption>.+<\/caption>/);
    expect(body.match(/<th /g)).toHaveLength(body.match(/<th scope="(col|row)">/g)?.length ?? 0);
  });
});

describe('the sample bodies', () => {
  it('use only pictures that exist, each with alternative text', () => {
    const images = bodies.flatMap((body) => body.match(/<img [^>]*>/g) ?? []);
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) {
      expect(image).toMatch(/ alt="[^"]{20,}"/);
      expect(existsSync(join(folder, 'pictures', /src="sample:([\w-]+\.svg)"/.exec(image)?.[1] ?? ''))).toBe(true);
    }
  });

  it('hold a framed video with a title and a bare video link on its own', () => {
    expect(bodies.join()).toMatch(/<iframe src="https:\/\/www\.youtube\.com\/embed\/[\w-]{11}" title="[^"]+"/);
    expect(bodies.join()).toMatch(/<p><a href="https:\/\/www\.youtube\.com\/watch\?v=[\w-]{11}">[^<]+<\/a><\/p>/);
  });

  it('close every element that they open', () => {
    for (const body of bodies) {
      const open: string[] = [];
      for (const [, closing, name = ''] of body.matchAll(/<(\/?)([a-z]+\d?)[^>]*>/g)) {
        if (name === 'img') continue;
        if (closing) expect(open.pop()).toBe(name);
        else open.push(name);
      }
      expect(open).toEqual([]);
    }
  });
});

describe('the sample subjects', () => {
  it.each([
    ['authors', sampleAuthors],
    ['categories', sampleCategories],
    ['tags', sampleTags],
    ['posts and pages', [...samplePosts, ...samplePages]],
  ])('have unique slugs: %s', (_, records) => {
    expect(new Set(slugs(records)).size).toBe(records.length);
    for (const slug of slugs(records)) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('list a category after its parent', () => {
    const children = sampleCategories.filter((category) => category.parent);
    expect(children.length).toBeGreaterThan(0);
    for (const child of children) {
      const parentAt = slugs(sampleCategories).indexOf(child.parent ?? '');
      expect(parentAt).toBeGreaterThanOrEqual(0);
      expect(parentAt).toBeLessThan(sampleCategories.indexOf(child));
    }
  });
});

describe('the sample discussions', () => {
  const depth = (thread: SampleComment[]): number => Math.max(0, ...thread.map((comment) => 1 + depth(comment.replies ?? [])));
  const flat = (thread: SampleComment[]): SampleComment[] => thread.flatMap((comment) => [comment, ...flat(comment.replies ?? [])]);
  const repliesInTime = (thread: SampleComment[], after: number): boolean =>
    thread.every((comment) => comment.hoursAfter > after && repliesInTime(comment.replies ?? [], comment.hoursAfter));

  it('go at least four deep, run from silence to eighteen comments, and hold a literal <>', () => {
    const sizes = samplePosts.map((post) => flat(post.comments).length);
    expect(Math.max(...samplePosts.map((post) => depth(post.comments)))).toBeGreaterThanOrEqual(4);
    expect(Math.min(...sizes)).toBe(0);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(18);
    expect(samplePosts.flatMap((post) => flat(post.comments)).some((comment) => comment.text.includes('<>'))).toBe(true);
  });

  it.each(samplePosts)('"$slug": each reply is later than what it answers, and none lies in the future', (post) => {
    expect(repliesInTime(post.comments, 0)).toBe(true);
    for (const comment of flat(post.comments)) expect(comment.hoursAfter).toBeLessThan(post.daysAgo * 24);
  });
});
