import { ArchiveError } from '../archive-error.ts';
import type { ArchiveFile } from '../archive-file.ts';
import type { Archive, ArchiveReader, Step } from '../archive-reader.ts';
import type { Finding } from '../finding.ts';
import { inFile } from '../in-file.ts';
import { jsonOf, wholeText } from '../whole-file.ts';
import { ghostTables, type GhostTables } from './ghost-data.ts';
import { declaredOf, linksIn } from './links.ts';
import { plainRedirects } from './plain-redirects.ts';
import { planGhostPost } from './plan-post.ts';
import { type GhostRedirect, redirectsInJson, redirectsInYaml } from './redirects.ts';
import { type GhostSite, ghostSite } from './site.ts';

/** A Ghost export (JSON, of versions 0 to 6), with its redirects.json or redirects.yaml beside it. */
export const ghost: ArchiveReader = {
  kind: 'ghost',
  async survey(files, onItems): Promise<Archive> {
    const { exports, redirects } = await sortFiles(files);
    const [first, ...more] = exports;
    if (!first) throw new ArchiveError('there is no Ghost export in it: a JSON file with posts, as Ghost’s settings download it.');
    if (more.length > 0) throw new ArchiveError('there is more than one Ghost export in it. Import each site by itself.');
    const { tables, others } = first;
    const site = ghostSite(tables);
    const pages = tables.posts.filter(({ page, type }) => page || type === 'page').length;
    const declared = declaredOf(tables);
    const otherTypes = Object.entries(others).map(([postType, count]) => ({ postType, count }));
    onItems(tables.posts.length);
    return {
      site,
      holds: {
        posts: tables.posts.length - pages, pages, attachments: 0, others: otherTypes, comments: 0,
        authors: declared.authors.length, categories: 0, tags: declared.tags.length,
      },
      leftOut: otherTypes,
      ...declared,
      categories: [],
      pages: new Map(),
      findings: declared.findings,
      steps: (from) => stepsOf(tables, site, redirects, from),
    };
  },
};

interface Sorted {
  exports: NonNullable<ReturnType<typeof ghostTables>>[];
  redirects: GhostRedirect[];
}

/** What each of the files is, told by what stands in it; pictures and the like beside them are the media fetch's. */
async function sortFiles(files: readonly ArchiveFile[]): Promise<Sorted> {
  const sorted: Sorted = { exports: [], redirects: [] };
  for (const file of files) {
    if (/\.ya?ml$/i.test(file.name) && !/routes\.ya?ml$/i.test(file.name)) sorted.redirects.push(...(await inFile(file, async () => redirectsInYaml(await wholeText(file)))));
    else if (/\.json$/i.test(file.name) || files.length === 1) await inFile(file, async () => sortJson(jsonOf(await wholeText(file)), sorted));
  }
  return sorted;
}

function sortJson(json: unknown, sorted: Sorted): void {
  const tables = ghostTables(json);
  const redirects = tables ? null : redirectsInJson(json);
  if (tables) sorted.exports.push(tables);
  else if (redirects) sorted.redirects.push(...redirects);
  else throw new ArchiveError('the file is JSON, but neither a Ghost export nor its redirects.');
}

async function* stepsOf(tables: GhostTables, site: GhostSite, redirects: readonly GhostRedirect[], from: number): AsyncGenerator<Step> {
  const linksOf = linksIn(tables);
  let position = 0;
  for (const post of tables.posts) {
    const links = linksOf(post);
    position += 1;
    if (position <= from) continue;
    const { plan, findings } = planGhostPost(post, links, site);
    yield { position, planned: [plan], findings };
  }
  for (const redirect of redirects) {
    position += 1;
    if (position > from) yield { position, ...planRedirect(redirect) };
  }
}

function planRedirect(redirect: GhostRedirect): Pick<Step, 'planned' | 'findings'> {
  const made = plainRedirects(redirect);
  if (!('why' in made)) return { planned: made.map((plain) => ({ kind: 'REDIRECT', ...plain })), findings: [] };
  const finding: Finding = { kind: 'left-out', itemType: 'redirect', title: redirect.from, message: `This redirect to ${redirect.to} was left out: ${made.why}. Add what you need of it under Redirects.` };
  return { planned: [], findings: [finding] };
}
