import { join } from 'node:path';
import inject from 'light-my-request';
import next from 'next';
import type { Answer } from '#features/export/static/export-static.ts';
import { PageStore } from '#lib/cache/store.ts';
import { env } from '#lib/env.ts';
import { frontDoor } from '#lib/web/front-door.ts';
import { serveMedia } from '#lib/web/media.ts';

export type StaticSite = { ask: (path: string) => Promise<Answer>; close: () => Promise<void> };

/** The built site in this process, without a port, jobs or counting: it answers as its readers are answered. */
export async function openStaticSite(): Promise<StaticSite> {
  const { SITE_URL } = env();
  const app = next({ dev: false, dir: join(import.meta.dirname, '..') });
  await app.prepare();
  const handle = app.getRequestHandler();
  const door = frontDoor({ next: (request, response) => void handle(request, response), media: serveMedia, store: new PageStore(1), siteUrl: SITE_URL, cache: false });
  const host = new URL(SITE_URL).host;
  const ask = async (path: string): Promise<Answer> => {
    const { statusCode, headers, rawPayload } = await inject(door, { method: 'GET', url: path, headers: { host, 'accept-encoding': 'identity' } });
    return { status: statusCode, type: headers['content-type'] ?? '', location: headers.location?.toString(), body: rawPayload };
  };
  return { ask, close: () => app.close() };
}
