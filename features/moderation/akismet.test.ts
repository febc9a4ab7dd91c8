import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logger } from '#lib/log.ts';
import { askAkismet } from './akismet.ts';

const comment = { text: 'Buy now', name: 'Ann', ip: '192.0.2.1', userAgent: 'Browser', permalink: 'https://left.example/a/', isReply: false };
let server: Server | undefined;
let warn: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  warn = vi.spyOn(logger(), 'warn').mockReturnValue(undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  server?.close();
});

async function ask(answer: RequestListener): Promise<'spam' | 'ham' | null> {
  const listening = createServer(answer);
  server = listening;
  await new Promise<void>((ready) => void listening.listen(0, '127.0.0.1', ready));
  const { port } = listening.address() as AddressInfo;
  return askAkismet(comment, { key: 'k1', siteUrl: 'https://left.example', endpoint: `http://127.0.0.1:${port}/` });
}

describe('Akismet', () => {
  it('is told of the comment, and says whether it is spam', async () => {
    let body = '';
    const answer = await ask((request, response) => {
      request.on('data', (chunk) => (body += chunk)).on('end', () => response.end('true'));
    });
    expect(answer).toBe('spam');
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({ api_key: 'k1', blog: 'https://left.example', comment_content: 'Buy now', user_ip: '192.0.2.1', comment_author: 'Ann' });
    expect(await ask((_, response) => response.end('false'))).toBe('ham');
    expect(warn).not.toHaveBeenCalled();
  });

  it.each<[string, RequestListener]>([
    ['has no such key', (_, response) => response.end('invalid')],
    ['fails', (_, response) => response.writeHead(500).end('<h1>oops</h1>')],
    ['hangs up', (request) => request.destroy()],
    ['sends elsewhere', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ])('that %s is no answer, and is noted in the log', async (_, answer) => {
    expect(await ask(answer)).toBeNull();
    expect(warn).toHaveBeenCalledOnce();
  });

  it('that takes too long is no answer after two seconds', async () => {
    const started = performance.now();
    expect(await ask((_, response) => void response.write('tr'))).toBeNull();
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(warn).toHaveBeenCalledOnce();
  });

  it('that cannot be reached is no answer', async () => {
    expect(await askAkismet(comment, { key: 'k', siteUrl: 'https://left.example', endpoint: 'http://127.0.0.1:1/' })).toBeNull();
  });
});
