import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { author, category, commentOn, dump, emptySite, exported, importText, item, term } from './import-fixture.ts';
import { ExportError } from './wordpress/export-error.ts';

useTestDatabase();
beforeEach(emptySite);

/** Four batches. */
const archive = exported(
  author('ada', 'Ada'), category('transport'),
  ...Array.from({ length: 170 }, (_, index) => item({
    id: index + 1, type: index % 10 === 0 ? 'page' : 'post', parent: index % 10 === 0 && index > 0 ? index - 9 : 0,
    terms: term('category', 'transport') + term('post_tag', `tag-${index % 7}`),
    comments: commentOn({ id: 1_000 + 2 * index }) + commentOn({ id: 1_001 + 2 * index, parent: 1_000 + 2 * index }),
  })),
);
const runs = () => database().importRun.findMany({ orderBy: { id: 'asc' }, select: { status: true, error: true } });

describe('a broken export', () => {
  it.each([0.3, 0.6, 0.99])('that breaks off after %f of its length leaves every table as it was', async (part) => {
    await importText(exported(item({ id: 5_000 })));
    const before = await dump({ logs: true });
    const failure = importText(archive.slice(0, Math.floor(archive.length * part)));
    await expect(failure).rejects.toBeInstanceOf(ExportError);
    await expect(failure).rejects.toThrow(/^Line \d+: the file ends/);
    expect(await dump({ logs: true })).toEqual(before);
  });

  it('is no feed, no web page and no empty file', async () => {
    const before = await dump({ logs: true });
    for (const text of ['', '<html></html>', '<rss><channel><item><title>x</title></item></channel></rss>']) await expect(importText(text)).rejects.toBeInstanceOf(ExportError);
    expect(await dump({ logs: true })).toEqual(before);
  });
});

describe('an import that ends before its end', () => {
  it.each([1, 2, 3, 4])('in batch %i goes on where it ended when it is run again, to the state of one clean run', async (batch) => {
    const whole = await importText(archive);
    const clean = await dump();
    await emptySite();
    let batches = 0;
    const onProgress = ({ step }: { step: string }) => {
      if (step === 'writing' && ++batches === batch) throw new Error('killed');
    };
    await expect(importText(archive, { onProgress })).rejects.toThrow('killed');
    expect(await runs()).toEqual([{ status: 'FAILED', error: 'failed' }]);
    expect(await database().post.count()).toBeGreaterThanOrEqual(50);
    const written: number[] = [];
    const resumed = await importText(archive, { now: new Date('2031-01-01T00:00:00Z'), onProgress: ({ step, items }) => step === 'writing' && written.push(items) });
    expect(await dump()).toEqual(clean);
    expect(written).toHaveLength(4 - batch);
    expect({ ...resumed, runId: whole.runId }).toEqual(whole);
    expect(await runs()).toEqual([{ status: 'DONE', error: null }]);
  });

  it('because it was stopped says so, and what it has written is whole', async () => {
    const stopping = new AbortController();
    const onProgress = ({ step }: { step: string }) => step === 'writing' && stopping.abort(new Error('Ctrl-C'));
    await expect(importText(archive, { onProgress, signal: stopping.signal })).rejects.toThrow('Ctrl-C');
    expect(await runs()).toEqual([{ status: 'PAUSED', error: null }]);
    expect(await database().post.count()).toBe(50);
    expect(await database().comment.count()).toBe(100);
    expect(await database().postListing.count({ where: { list: 'site' } })).toBe(45);
  });

  it('and could not say so is gone on with by the next run of the same file, and closed by that of another', async () => {
    await importText(exported(item({ id: 1 })));
    const killed = () => database().importRun.updateMany({ data: { status: 'RUNNING', finishedAt: null } });
    await killed();
    await importText(exported(item({ id: 1 })));
    expect(await runs()).toEqual([{ status: 'DONE', error: null }]);
    await killed();
    await importText(exported(item({ id: 1 }), item({ id: 2 })));
    expect(await runs()).toEqual([{ status: 'FAILED', error: 'broke off' }, { status: 'DONE', error: null }]);
    await killed();
    await importText(exported(item({ id: 1 })).replaceAll('wharf.example', 'pier.example'));
    expect((await runs()).map(({ status }) => status)).toEqual(['FAILED', 'FAILED', 'DONE']);
  });

  it('is begun anew where something else was chosen, or a newer export came in between', async () => {
    const stopped = new AbortController();
    const pause = () => importText(archive, { signal: stopped.signal, onProgress: ({ step }) => step === 'writing' && stopped.abort(new Error('Ctrl-C')) });
    await expect(pause()).rejects.toThrow('Ctrl-C');
    await importText(archive, { options: { media: 'keep' } });
    await importText(exported(item({ id: 1, title: 'Newer' })));
    await importText(archive);
    expect((await runs()).map(({ status }) => status)).toEqual(['PAUSED', 'DONE', 'DONE', 'DONE']);
  });

  it('may have a second one beside it: nothing comes twice', async () => {
    await Promise.all([importText(archive), importText(archive)]);
    expect(await database().post.count()).toBe(170);
    expect(await database().comment.count()).toBe(340);
    expect(await database().tag.count()).toBe(7);
  });
});
