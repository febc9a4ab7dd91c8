import { mediaStore } from '#lib/media-store/open.ts';
import { soundName } from '#lib/media-store/store.ts';
import { fileAddress, fileName, needsServer, ownPath } from './address.ts';
import { deadLinksOf, type DeadLink } from './check.ts';
import { crawl } from './crawl.ts';
import { staticDocument } from './document.ts';
import { FolderError, putFile, writeFolder } from './folder.ts';
import { listAskingPaths } from '#features/post-passwords/queries.ts';
import { listRedirects } from './queries.ts';
import { readmeText } from './readme.ts';
import { apacheSettings, netlifyRedirects } from './redirect-files.ts';
import { linksOfStylesheet, movedPage, staticFeed, staticRobots } from './texts.ts';

/** How the site answers a reader. `location` is where a redirect leads. */
export type Answer = { status: number; type: string; location: string | undefined; body: Buffer };
export type StaticProgress = { step: 'writing' | 'checking'; done: number; total: number; words: string };

export interface StaticExport {
  folder: string;
  /** The address that the files will be served at. */
  siteUrl: string;
  /** Asks the site as a reader would; `path` is encoded. */
  ask: (path: string) => Promise<Answer>;
  now: Date;
  signal?: AbortSignal | undefined;
  onProgress?: (progress: StaticProgress) => void;
}

/** `protectedPaths` were left out: a file cannot ask for a password. */
export type StaticOutcome = { pages: number; files: number; dead: DeadLink[]; protectedPaths: string[] };

/** What no page leads to. */
const SEEDS = ['/', '/archive/', '/sitemap.xml', '/robots.txt', '/icon.svg', '/feed/', '/feed/atom/', '/feed/json/'];
/** An address that no site has. */
const NOWHERE = '/nothing-stands-here-and-nothing-ever-did/';

/**
 * Writes the whole public site as plain files, whole or not at all: every page that can be reached from the front page and the
 * sitemap, as its readers get it, with what it shows and leads to. Returns what was written, and the links in it that lead nowhere.
 */
export async function exportStatic({ folder, siteUrl, ask, now, signal, onProgress }: StaticExport): Promise<StaticOutcome> {
  return writeFolder(folder, async (draft) => {
    const pages: string[] = [];
    const protectedPaths = await listAskingPaths();
    const asking = new Set(protectedPaths);
    let files = 0;
    const put = async (name: string, content: Parameters<typeof putFile>[2]) => {
      await putFile(draft, name, content);
      files += 1;
    };
    const visit = async (path: string): Promise<readonly string[]> => {
      const name = fileName(fileAddress(path));
      if (name === null || needsServer(path) || asking.has(path)) return [];
      if (path.startsWith('/media/')) {
        await putMedia(path, name, put);
        return [];
      }
      const answer = await asked(ask, encoded(path));
      if (answer.status >= 300 && answer.status < 400 && answer.location) {
        const target = ownPath(answer.location, path, siteUrl);
        if (name.endsWith('.html')) await put(name, movedPage(answer.location));
        else if (target?.startsWith('/media/')) await putMedia(target, name, put); // a file under its old address
        return target === null ? [] : [target];
      }
      if (answer.status !== 200) return [];
      const { content, links } = asFile(answer, path, siteUrl);
      await put(name, content);
      if (answer.type.startsWith('text/html')) pages.push(path);
      return links;
    };
    await crawl(SEEDS, { visit, signal, onProgress: (done, total) => onProgress?.({ step: 'writing', done, total, words: `${pages.length.toLocaleString('en-GB')} pages` }) });

    const missing = staticDocument((await ask(NOWHERE)).body.toString(), '/404.html', siteUrl);
    await put('404.html', missing.html);
    const redirects = await listRedirects();
    await put('_redirects', netlifyRedirects(redirects));
    await put('.htaccess', apacheSettings(redirects));
    await put('README.txt', readmeText({ siteUrl, date: now.toISOString().slice(0, 10), pages: files + 1, isProtected: protectedPaths.length }));

    const dead: DeadLink[] = [];
    const known = new Map<string, boolean>();
    for (const [index, page] of pages.entries()) {
      signal?.throwIfAborted();
      dead.push(...(await deadLinksOf(draft, page, siteUrl, known)));
      onProgress?.({ step: 'checking', done: index + 1, total: pages.length, words: `${dead.length.toLocaleString('en-GB')} lead nowhere` });
    }
    return { pages: pages.length, files, dead, protectedPaths };
  });
}

/** So often is a page asked for that could not be made: the machine may have been busy. */
const TRIES = 3;

async function asked(ask: StaticExport['ask'], path: string): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask(path);
    if (answer.status < 500) return answer;
    if (attempt === TRIES) throw new FolderError(`The page ${path} could not be made, and so nothing was written. The site’s log says why; try again in a moment.`);
  }
}

/** A decoded path as a request names it. */
function encoded(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

async function putMedia(path: string, name: string, put: (name: string, content: Parameters<typeof putFile>[2]) => Promise<void>): Promise<void> {
  const file = path.slice('/media/'.length);
  const found = file.split('/').every((part) => part !== '' && !part.startsWith('.')) ? await mediaStore().read(soundName(file)) : null;
  if (found && typeof found === 'object') await put(name, found.body);
}

function asFile({ type, body }: Answer, path: string, siteUrl: string): { content: string | Buffer; links: readonly string[] } {
  if (type.startsWith('text/html')) {
    const { html, links } = staticDocument(body.toString(), path, siteUrl);
    return { content: html, links };
  }
  if (type.startsWith('text/css')) return { content: body, links: linksOfStylesheet(body.toString(), path, siteUrl) };
  if (path === '/robots.txt') return { content: staticRobots(body.toString()), links: [] };
  if (!/xml|json/.test(type) || type.startsWith('image/')) return { content: body, links: [] };
  const { text, links } = staticFeed(body.toString(), siteUrl);
  return { content: text, links };
}
