import { request } from 'node:http';
import { env } from '#lib/env.ts';

const TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 4;

/** How this site itself answers at a path, asked at the port of this process: a status, 0 where there was no answer. */
export async function askOwn(path: string, signal: AbortSignal): Promise<number> {
  const { SITE_URL } = env();
  let url = new URL(path, SITE_URL);
  for (let hop = 0; ; hop++) {
    const { status, location } = await ask(url.pathname + url.search, AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])).catch(() => ({ status: 0, location: undefined }));
    const next = status >= 300 && status < 400 && location ? URL.parse(location, url) : null;
    if (!next || next.origin !== url.origin || hop === MAX_REDIRECTS) return status;
    url = next;
  }
}

function ask(path: string, signal: AbortSignal): Promise<{ status: number; location: string | undefined }> {
  const { HOST, PORT, SITE_URL } = env();
  const host = HOST && !/^(?:0\.0\.0\.0|::)$/.test(HOST) ? HOST : '127.0.0.1';
  return new Promise((done, fail) => {
    const sent = request({ host, port: PORT, path, method: 'HEAD', signal, agent: false, headers: { host: new URL(SITE_URL).host, 'user-agent': 'Left Futures link check (bot)' } }, (response) => {
      response.destroy();
      done({ status: response.statusCode ?? 0, location: response.headers.location });
    });
    sent.once('error', fail);
    sent.end();
  });
}
