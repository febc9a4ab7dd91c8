import { ArchiveError } from '../archive-error.ts';
import type { ArchiveFile } from '../archive-file.ts';
import type { Archive, ArchiveReader, Step } from '../archive-reader.ts';
import { createFeatured } from '../featured-pictures.ts';
import type { Finding } from '../finding.ts';
import { inFile } from '../in-file.ts';
import type { PlannedMenu } from '../planned.ts';
import { jsonOf, wholeText } from '../whole-file.ts';
import { ghostTables, type GhostTables } from './ghost-data.ts';
import { ghostMenus } from './menus.ts';
import { declaredOf, linksIn } from './links.ts';
import { type PlainRedirect, plainRedirects } from './plain-redirects.ts';
import { pictureOf, planGhostPost } from './plan-post.ts';
import { type GhostRedirect, redirectsInJson, redirectsInYaml } from './redirects.ts';
import { routeRedirects } from './route-redirects.ts';
import { type GhostRoutes, ghostRoutes } from './routes.ts';
import { type GhostSite, ghostSite } from './site.ts';

/** A Ghost export (JSON, of versions 0 to 6), with its redirects.json or redirects.yaml, and its routes.yaml, beside it. */
export const ghost: ArchiveReader = {
  kind: 'ghost',
  async survey(files, onItems): Promise<Archive> {
    const { exports, redirects, routes } = await sortFiles(files);
    const [first, ...more] = exports;
    if (!first) throw new ArchiveError('there is no Ghost export in it: a JSON file with posts, as Ghost’s settings download it.');
    if (more.length > 0) throw new ArchiveError('there is more than one Ghost export in it. Import each site by itself.');
    const { tables, others } = first;
    const site = ghostSite(tables, routes);
    const pages = tables.posts.filter(({ page, type }) => page || type === 'page').length;
    const declared = declaredOf(tables);
    const led = routes && routeRedirects(routes, { tags: declared.tags.map(({ slug }) => slug), authors: declared.authors.map(({ login }) => login) });
    const menus = ghostMenus(tables);
    const otherTypes = Object.entries(others).map(([postType, count]) => ({ postType, count }));
    onItems(tables.posts.length);
    return {
      site,
      holds: {
        posts: tables.posts.length - pages, pages, attachments: countPictures(tables, site), menuItems: menus.reduce((sum, { items }) => sum + items.length, 0), others: otherTypes, comments: 0,
        authors: declared.authors.length, categories: 0, tags: declared.tags.length,
      },
      leftOut: otherTypes,
      ...declared,
      categories: [],
      pages: new Map(),
      findings: [...declared.findings, ...(routes?.findings ?? []), ...(led?.findings ?? [])],
      steps: (from) => stepsOf({ tables, site, redirects, led: led?.redirects ?? [], menus }, from),
    };
  },
};

interface Sorted {
  exports: NonNullable<ReturnType<typeof ghostTables>>[];
  redirects: GhostRedirect[];
  routes?: GhostRoutes;
}

/** What a system puts beside each file, and earlier routes that Ghost keeps beside the present ones. */
const ASIDE = /(?:^|\/)(?:\._|routes-\d{4}-)[^/]*$/i;

/** What each of the files is, told by what stands in it; pictures and the like beside them are the media fetch's. */
async function sortFiles(files: readonly ArchiveFile[]): Promise<Sorted> {
  const sorted: Sorted = { exports: [], redirects: [] };
  for (const file of files) {
    if (ASIDE.test(file.name)) continue;
    if (/(?:^|\/)routes[^/]*\.ya?ml$/i.test(file.name)) await inFile(file, async () => sortRoutes(await wholeText(file), sorted));
    else if (/\.ya?ml$/i.test(file.name)) sorted.redirects.push(...(await inFile(file, async () => redirectsInYaml(await wholeText(file)))));
    else if (/\.json$/i.test(file.name) || files.length === 1) await inFile(file, async () => sortJson(jsonOf(await wholeText(file)), sorted));
  }
  return sorted;
}

function sortRoutes(text: string, sorted: Sorted): void {
  if (sorted.routes) throw new ArchiveError('there is a routes.yaml before it. Import each site by itself.');
  sorted.routes = ghostRoutes(text);
}

function sortJson(json: unknown, sorted: Sorted): void {
  const tables = ghostTables(json);
  const redirects = tables ? null : redirectsInJson(json);
  if (tables) sorted.exports.push(tables);
  else if (redirects) sorted.redirects.push(...redirects);
  else throw new ArchiveError('the file is JSON, but neither a Ghost export nor its redirects.');
}

interface GhostArchive {
  tables: GhostTables;
  site: GhostSite;
  redirects: readonly GhostRedirect[];
  /** From addresses of lists that were otherwise there. */
  led: readonly PlainRedirect[];
  menus: readonly PlannedMenu[];
}

async function* stepsOf({ tables, site, redirects, led, menus }: GhostArchive, from: number): AsyncGenerator<Step> {
  const linksOf = linksIn(tables);
  const featured = createFeatured(site.addresses[0]);
  let position = 0;
  for (const post of tables.posts) {
    // The numbers of those before it decide on a post's own.
    const links = linksOf(post);
    const { plan, findings } = planGhostPost(post, links, site);
    const picture = featured.of(plan, pictureOf(post));
    position += 1;
    if (position > from) yield { position, planned: [plan, ...picture.planned], findings: [...findings, ...picture.findings] };
  }
  for (const redirect of redirects) {
    position += 1;
    if (position > from) yield { position, ...planRedirect(redirect) };
  }
  for (const redirect of led) {
    position += 1;
    if (position > from) yield { position, planned: [{ kind: 'REDIRECT', ...redirect }], findings: [] };
  }
  position += 1;
  if (position > from) yield { position, planned: [featured.all(), ...menus], findings: [] };
}

function countPictures({ posts }: GhostTables, { addresses: [siteUrl] }: GhostSite): number {
  const urls = posts.flatMap((post) => pictureOf(post) ?? []).flatMap(({ src }) => URL.parse(src, siteUrl)?.href ?? []);
  return new Set(urls.filter((url) => /^https?:/.test(url))).size;
}

function planRedirect(redirect: GhostRedirect): Pick<Step, 'planned' | 'findings'> {
  const made = plainRedirects(redirect);
  if (!('why' in made)) return { planned: made.map((plain) => ({ kind: 'REDIRECT', ...plain })), findings: [] };
  const finding: Finding = { kind: 'left-out', itemType: 'redirect', title: redirect.from, message: `This redirect to ${redirect.to} was left out: ${made.why}. Add what you need of it under Redirects.` };
  return { planned: [], findings: [finding] };
}
