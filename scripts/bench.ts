import { setTimeout as wait } from 'node:timers/promises';
import { useMode } from '#lib/env.ts';
import { measureAdminLists, type AdminList } from './bench/admin-lists.ts';
import { type ArchiveSite, makeArchive } from './bench/archive-site.ts';
import { barLines, importingLines } from './bench/bars.ts';
import { casesFor, typicalPost } from './bench/cases.ts';
import { Cleanup, Interrupted, interruption } from './bench/cleanup.ts';
import { compare, type Comparison } from './bench/compare.ts';
import { measureImporting } from './bench/importing.ts';
import { type Options, readOptions } from './bench/options.ts';
import { measurePosting, type Posting } from './bench/posting.ts';
import { adminTable, importingTable, loadTable, postingTable, scaleTable } from './bench/report.ts';
import { compareScale, median, timeOne, type Scaled } from './bench/scale.ts';
import { startSite } from './bench/site-server.ts';
import { type Sizes, weighPage } from './bench/sizes.ts';
import { build, isBuilt } from './build.ts';
import { runScript, step } from './script.ts';

const [SMALL, LARGE] = [1_000, 100_000];
/** A database that is being made takes a few seconds. */
const SETTLE_MS = 15_000;

/** `npm run bench`: how fast the site is, on an invented archive, beside a bare server on the same machine. */
await runScript(async () => {
  const options = readOptions(process.argv.slice(2));
  useMode('production');
  const cleanup = new Cleanup();
  const work = bench(options, cleanup);
  try {
    await Promise.race([work, interruption()]);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stderr.write('\nStopping …\n');
    process.exitCode = 130;
  } finally {
    await cleanup.run();
    await Promise.race([work.catch(() => undefined), wait(SETTLE_MS)]); // it may have been starting something
    await cleanup.run();
  }
});
process.exit();

async function bench(options: Options, cleanup: Cleanup): Promise<void> {
  if (!(await isBuilt())) await step('Building the site', build);
  if (options.import) {
    const importing = await measureImporting(options, cleanup);
    process.stdout.write(`\n${importingTable(importing)}\n${importingLines(importing)}`);
    return;
  }
  const site = await makeArchive(options, cleanup);
  const { comparisons, sizes, discussion, posting } = await measureSite(site, options, cleanup);
  const scaled = options.scale ? await measureScale(options, cleanup) : undefined;
  const admin = options.admin ? await measureAdmin(options, cleanup) : undefined;
  process.stdout.write(`\n${loadTable(comparisons)}\n`);
  process.stdout.write(`${postingTable(posting)}\n`);
  if (admin) process.stdout.write(`${adminTable(admin)}\n`);
  if (scaled) process.stdout.write(`${scaleTable(scaled, SMALL, LARGE)}\n`);
  process.stdout.write(barLines({ comparisons, sizes, scaled, discussion, posting, admin }));
}

type SiteFigures = { comparisons: Comparison[]; sizes: Sizes; discussion: number; posting: Posting[] };

async function measureSite(site: ArchiveSite, { seconds }: Options, cleanup: Cleanup): Promise<SiteFigures> {
  const servers = new Cleanup();
  cleanup.later(() => servers.run());
  const origins = {
    on: await step('Starting the server', () => startSite({ ...site, pageCache: 'on' }, servers)),
    off: await step('Starting it without its page cache', () => startSite({ ...site, pageCache: 'off' }, servers)),
  };
  const comparisons: Comparison[] = [];
  for (const one of casesFor(site.archive)) {
    comparisons.push(await step(`Measuring: ${one.name}`, () => compare(one, origins[one.cache], seconds, cleanup)));
  }
  const sizes = await weighPage(origins.on, typicalPost(site.archive));
  const discussion = await step('Measuring: a page of 5,000 comments', () => measureDiscussion(origins.off + site.archive.busyPath));
  const posting = await step('Measuring: twenty writers', () => measurePosting(site, origins.on, seconds));
  await servers.run(); // what comes next has the machine to itself
  return { comparisons, sizes, discussion, posting };
}

/** The first ones, which a just-in-time compiler is still learning from, do not count. */
async function measureDiscussion(url: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < 150; turn++) times.push(await timeOne(url));
  return median(times.slice(50));
}

async function measureAdmin({ seed }: Options, cleanup: Cleanup): Promise<AdminList[]> {
  const site = await makeArchive({ posts: LARGE, comments: 10 * LARGE, seed }, cleanup);
  const servers = new Cleanup();
  cleanup.later(() => servers.run());
  const origin = await step('Starting the server', () => startSite({ ...site, pageCache: 'on' }, servers));
  const rows = await step('Measuring: the editors’ lists', () => measureAdminLists(site.databaseUrl, origin, site.archive));
  await servers.run();
  return rows;
}

async function measureScale({ seed }: Options, cleanup: Cleanup): Promise<Scaled[]> {
  const open = async (posts: number) => {
    const comments = 2 * posts + Math.min(5_000, 2 * posts); // two a post, and one long discussion, in both
    const site = await makeArchive({ posts, comments, seed }, cleanup);
    return { archive: site.archive, origin: await step('Starting the server', () => startSite({ ...site, pageCache: 'off' }, cleanup)) };
  };
  const [small, large] = [await open(SMALL), await open(LARGE)];
  return step('Measuring both', () => compareScale(small, large));
}
