import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PART_BYTES } from '#features/imports/limits.ts';
import { sendUpload } from './send-upload.ts';

/** A site that has so much of one upload; `breaks` connections are lost half way through a part. */
const site = { begun: 0, offset: 0, breaks: 0, isDead: false, refuses: 0, parts: new Array<number>() };
const kept = new Map<string, string>();

class Request {
  upload = { addEventListener: () => undefined };
  status = 0;
  responseText = '';
  #offset = -1;
  readonly #heard = new Map<string, () => void>();
  addEventListener(name: string, hear: () => void) {
    this.#heard.set(name, hear);
  }
  open(_: string, address: string) {
    this.#offset = Number(/offset=(\d+)/.exec(address)?.[1]);
  }
  setRequestHeader() {}
  abort() {}
  send(part: Blob) {
    if (site.isDead) return this.#heard.get('error')?.();
    if (site.breaks > 0) {
      site.breaks -= 1;
      site.offset += Math.floor(part.size / 2);
      return this.#heard.get('error')?.();
    }
    this.status = site.refuses || (this.#offset === site.offset ? 200 : 409);
    if (this.status === 200) {
      site.parts.push(part.size);
      site.offset += part.size;
    }
    this.responseText = JSON.stringify({ ok: this.status === 200, error: 'Refused.', offset: site.offset });
    this.#heard.get('load')?.();
  }
}

beforeEach(() => {
  Object.assign(site, { begun: 0, offset: 0, breaks: 0, isDead: false, refuses: 0, parts: [] });
  kept.clear();
  vi.useFakeTimers();
  vi.stubGlobal('XMLHttpRequest', Request);
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) });
  vi.stubGlobal('fetch', async (_: string, { method } = { method: 'GET' }) => {
    if (method === 'POST') site.begun += 1;
    return Response.json({ ok: true, id: 'one', offset: site.offset });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const file = (bytes: number) => new File([new Uint8Array(bytes)], 'old.xml', { lastModified: 1 });
async function send(bytes: number) {
  const told: (readonly [number, boolean])[] = [];
  const sent = sendUpload(file(bytes), { onProgress: (...progress) => told.push(progress), signal: new AbortController().signal });
  await vi.runAllTimersAsync();
  return { sent: await sent, told };
}

describe('a large file', () => {
  it('goes in parts', async () => {
    expect((await send(PART_BYTES + 10)).sent).toEqual({ ok: true, id: 'one' });
    expect(site.parts).toEqual([PART_BYTES, 10]);
    expect(kept.size).toBe(0);
  });

  it('goes on where the site has it, when the connection comes back', async () => {
    site.breaks = 3;
    const { sent, told } = await send(PART_BYTES);
    expect(sent).toEqual({ ok: true, id: 'one' });
    expect(site).toMatchObject({ begun: 1, offset: PART_BYTES });
    expect(site.parts).toEqual([PART_BYTES / 8]);
    expect(told.some(([, isWaiting]) => isWaiting)).toBe(true);
  });

  it('goes on another day, where the browser remembers its beginning', async () => {
    kept.set('import-upload old.xml 100 1', 'one');
    site.offset = 60;
    expect((await send(100)).sent).toEqual({ ok: true, id: 'one' });
    expect(site).toMatchObject({ begun: 0, parts: [40] });
  });

  it('is given up where the site refuses it, and after very many tries', async () => {
    site.refuses = 413;
    expect((await send(100)).sent).toEqual({ ok: false, error: 'Refused.' });
    Object.assign(site, { refuses: 0, isDead: true });
    expect((await send(100)).sent).toMatchObject({ ok: false, error: expect.stringContaining('connection was lost') });
  });
});
