import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { emptySite } from '#features/imports/import-fixture.ts';
import { beginImport, handInImport } from '#features/imports/hand-in.ts';
import { keepUpload } from '#features/imports/uploads.ts';
import { workOffImports } from '#features/imports/work-off.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { fetchFromUpload } from './from-upload.ts';

useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'from-upload-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  await emptySite();
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
});

const now = new Date('2026-11-23T12:00:00Z');
const { signal } = new AbortController();

describe('a folder of Markdown in a ZIP', () => {
  it('brings the pictures that lie beside its texts', async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#aa3322' } }).jpeg().toBuffer();
    const zip = zipSync({ 'notes/content/posts/ebb/index.md': Buffer.from('---\ntitle: Ebb\ndate: 2020-01-01\n---\n![The quay](quay.jpg)\n'), 'notes/content/posts/ebb/quay.jpg': picture });
    const admin = await personOf('ADMIN');
    const file = await keepUpload('notes.zip', (async function* () {
      yield zip;
    })());
    const handed = await handInImport(admin, { kind: 'markdown', files: [file] }, now);
    const runId = handed.ok ? handed.runId : 0;
    const work = () => workOffImports({ now, signal, onImported: fetchFromUpload });
    await work();
    await beginImport(admin, runId, { media: 'keep' }, now);
    await work();
    expect(await database().media.findMany({ select: { fetchState: true, width: true } })).toEqual([{ fetchState: null, width: 40 }]);
    const { html } = await database().post.findUniqueOrThrow({ where: { path: '/posts/ebb/' }, select: { html: true } });
    expect(html).toMatch(/<img src="\/media\/[^"]+" alt="The quay"/);
  });
});
