import { announceSoon } from '#lib/cache/announce.ts';
import type { Transaction } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import { renderBody } from '#lib/html/body.ts';
import { bodyOptions, type OldMedia } from '#features/media/body-options.ts';
import { logBatch } from '../batch-log.ts';
import type { Finding } from '../finding.ts';
import { storeFindings } from '../findings.ts';
import { emptyOutcome } from '../import-summary.ts';
import { FETCH_MEDIA, fetchKey } from '../job-names.ts';
import { nothingMade } from '../made.ts';
import type { Progress } from '../run-progress.ts';
import type { ImportOptions } from '../run-schema.ts';
import { heedRun, type Run } from '../runs.ts';
import type { Takeover } from '../takeover.ts';
import { settleFiles, type OldSite } from './files.ts';
import { linkSettler, type LinkSettler } from './links.ts';

/** Their texts are in memory together. */
const POSTS_AT_ONCE = 50;
/** So many are looked at for one that names another place at all. */
const POSTS_LOOKED_AT = 1_000;
/** Of the run as a whole: its findings are made anew each time it is settled. */
const NO_BATCH = 0;

/**
 * Once all of an old site's texts are here: their links lead straight to where things stand now, what leads nowhere is named,
 * and the pictures and files that they show are noted down and, where that was chosen, fetched by a job. Looks at a few
 * texts at a time, and changes nothing the second time; whatever ends it, it is begun anew.
 */
export async function settleArchive(takeover: Takeover, { progress, signal }: { progress: Progress; signal?: AbortSignal | undefined }): Promise<void> {
  const { run, options, arrival, transact } = takeover;
  const siteUrl = await transact(async (tx) => (await tx.importSource.findUniqueOrThrow({ where: { id: run.sourceId }, select: { siteUrl: true } })).siteUrl);
  const site: OldSite = { sourceId: run.sourceId, siteUrl, media: options.media, now: arrival.now };
  const links = linkSettler();
  await transact((tx) => tx.importFinding.deleteMany({ where: { runId: run.id, batch: NO_BATCH, kind: 'unresolved' } }));
  const total = await transact((tx) => tx.post.count({ where: { importId: run.sourceId } }));
  let lookedAt = 0;
  for (let after: number | null = 0; after !== null; ) {
    if (total > 0) await progress.tell({ step: 'settling', bytes: lookedAt, totalBytes: total, items: lookedAt });
    signal?.throwIfAborted();
    const from: number = after;
    const settled = await transact((tx) => settleSome(tx, takeover, { site, links }, from));
    lookedAt += settled.lookedAt;
    after = settled.next;
  }
  if (total > 0) await progress.tell({ step: 'settling', bytes: total, totalBytes: total, items: total });
  await transact((tx) => settleMedia(tx, run, options));
}

type Context = { site: OldSite; links: LinkSettler };

async function settleSome(tx: Transaction, takeover: Takeover, { site, links }: Context, after: number): Promise<{ lookedAt: number; next: number | null }> {
  const { run } = takeover;
  await heedRun(tx, run.id);
  const { posts, ...place } = await postsAfter(tx, run.sourceId, after, takeover.settled);
  const { shown, made } = await settleFiles(tx, posts, site);
  if (made.length > 0) run.standing = await logBatch(tx, run.id, run.standing, run.standing.position, { ...emptyOutcome(), made: { ...nothingMade(), media: made }, sampleRemoved: false });
  const html = new Map<number, string>();
  for (const post of posts) html.set(post.id, lacksMedia(post.html, shown.get(post.id) ?? []) ? renderBody(post.source, await bodyOptions(tx, post.source)).html : post.html);
  const settled = await links.settle(tx, [...html.values()]);
  const changed = posts.flatMap((post, index) => (settled[index] && settled[index].html !== post.html ? [{ ...post, html: settled[index].html }] : []));
  await storeHtml(tx, changed);
  if (changed.length > 0) takeover.toldSoon = true;
  await storeFindings(tx, run.id, NO_BATCH, posts.flatMap((post, index) => (settled[index]?.unresolved ?? []).map((link) => unresolved(post, link))));
  return place;
}

interface SettledText {
  id: number;
  kind: 'POST' | 'PAGE';
  title: string;
  path: string;
  source: string;
  html: string;
  version: number;
}

/**
 * Some posts of the old site after the one with an id, of those whose texts may name another place; how many were looked at for
 * them; `next` is where to go on, null at the end. Whatever a text shows or leads to stands in an attribute, or is a whole address.
 */
async function postsAfter(tx: Transaction, sourceId: number, after: number, settled: ReadonlySet<number>) {
  const looked = await tx.post.findMany({ where: { importId: sourceId, id: { gt: after } }, orderBy: { id: 'asc' }, take: POSTS_LOOKED_AT, select: { id: true } });
  const open = looked.flatMap(({ id }) => (settled.has(id) ? [] : [id]));
  const posts = open.length === 0 ? [] : await tx.$queryRaw<SettledText[]>`
    SELECT "id", "kind"::text, "title", "path", "source", "html", "version" FROM "Post"
    WHERE "id" = ANY(${open}::int[]) AND ("source" LIKE '%=%' OR "source" LIKE '%://%' OR "html" LIKE '%href="/%')
    ORDER BY "id" LIMIT ${POSTS_AT_ONCE}`;
  const last = looked.at(-1)?.id ?? after;
  const next = posts.length === POSTS_AT_ONCE ? (posts.at(-1)?.id ?? last) : last;
  const isFull = posts.length === POSTS_AT_ONCE || looked.length === POSTS_LOOKED_AT;
  return { posts, lookedAt: looked.filter(({ id }) => id <= next).length, next: isFull ? next : null };
}

/** Whether a text does not show what is here by now: it came anew from the old site. */
function lacksMedia(html: string, media: readonly OldMedia[]): boolean {
  return media.some(({ file, fetchState }) => fetchState === null && !html.includes(file.replace(/\.[a-z0-9]+$/, '')));
}

/** A text that somebody saved since it was read stays as they saved it. */
async function storeHtml(tx: Transaction, posts: readonly SettledText[]): Promise<void> {
  if (posts.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Post" p SET "html" = settled."html" FROM unnest(${posts.map(({ id }) => id)}::int[], ${posts.map(({ version }) => version)}::int[], ${posts.map(({ html }) => html)}::text[]) AS settled("id", "version", "html")
    WHERE p."id" = settled."id" AND p."version" = settled."version"`;
  await announceSoon(tx);
}

function unresolved({ kind, title, path }: SettledText, link: string): Finding {
  return { kind: 'unresolved', itemType: kind === 'POST' ? 'post' : 'page', title, message: `A link in its text leads nowhere on this site: ${link.slice(0, 300)}`, oldAddress: link, newAddress: path };
}

/** As was chosen: fetched from now on, or left where they are. */
async function settleMedia(tx: Transaction, run: Run, { media }: Pick<ImportOptions, 'media'>): Promise<void> {
  await heedRun(tx, run.id);
  const [from, to] = media === 'keep' ? (['WAITING', 'KEPT'] as const) : (['KEPT', 'WAITING'] as const);
  await tx.media.updateMany({ where: { importId: run.sourceId, fetchState: from }, data: { fetchState: to } });
  const waiting = media === 'fetch' ? await tx.media.count({ where: { importId: run.sourceId, fetchState: 'WAITING' } }) : 0;
  if (waiting > 0) await addJob(tx, FETCH_MEDIA, { sourceId: run.sourceId }, { jobKey: fetchKey(run.sourceId), maxAttempts: 12 });
}
