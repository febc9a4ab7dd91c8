import { plainPath } from '#features/media/old-file.ts';
import { localTarget } from '#features/redirects/patterns.ts';
import { findRedirect, lookUp } from '#features/redirects/queries.ts';
import { database, type Database, type Transaction } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { formOf, MAX_PATH } from './forms.ts';
import { byOldName, hasMovedIn } from './old-names.ts';
import { whatStands, type Standing } from './standing.ts';
import { withTail } from './tails.ts';
import { findUpload } from './uploads.ts';

/** Where an old address leads: a path of this site, decoded but for its own query, or another site's address. */
export type Lead = { to: string; forNow: boolean };

/**
 * Where readers of an address that nothing stands at are to go, in one step: whatever leads on from there is followed. By a
 * redirect, by a form of WordPress's, or by what was known there. `path` is decoded, with its slashes.
 */
export async function findLead(path: string): Promise<Lead | null> {
  return path.length > MAX_PATH ? null : walked(path, search, {});
}

/** The same of an address at which something may stand. */
export async function findPlace(path: string, asking: Asking = {}): Promise<Lead | null> {
  return path.length > MAX_PATH ? null : walked(path, settle, asking);
}

/** Where a file of the old site is now, or where its owner has it lead. */
export async function findFile(path: string): Promise<Lead | null> {
  if (path.length > MAX_PATH) return null;
  const to = await findUpload(database(), path);
  return to === null ? walked(`${path}/`, byRedirect, {}) : { to, forNow: false };
}

/** `db` is what is looked into; `counted` says whether a reader is led. */
export type Asking = { db?: Database | Transaction; counted?: boolean };
type Found = Lead & { standing: Standing | null };
/** The addresses that were come by. One that leads back to them leads nowhere. */
type Walk = { db: Database | Transaction; seen: Set<string>; circle: boolean; counted: boolean };
type Step = (path: string, walk: Walk) => Promise<Found | null>;

async function walked(path: string, step: Step, { db = database(), counted = true }: Asking): Promise<Lead | null> {
  const walk: Walk = { db, seen: new Set(), circle: false, counted };
  if (step !== settle) walk.seen.add(path);
  const found = await step(path, walk);
  if (!found || walk.circle || (step !== settle && found.to === path)) return null;
  return { to: found.to, forNow: found.forNow };
}

/** More steps than this are a mistake. */
const MAX_STEPS = 12;

async function settle(path: string, walk: Walk): Promise<Found | null> {
  if (walk.seen.has(path) || walk.seen.size > MAX_STEPS) return null;
  walk.seen.add(path);
  const standing = await whatStands(walk.db, path);
  return standing ? { to: path, forNow: false, standing } : search(path, walk);
}

async function search(path: string, walk: Walk): Promise<Found | null> {
  return (await byRedirect(path, walk)) ?? (await byForm(path, walk)) ?? (await byName(path, walk)) ?? inFolder(path, walk);
}

async function byRedirect(path: string, walk: Walk): Promise<Found | null> {
  const redirect = await (walk.counted ? findRedirect(path) : lookUp(walk.db, path));
  if (!redirect) return null;
  const local = localTarget(redirect.to, env().SITE_URL);
  if (local === null) return { to: redirect.to, forNow: redirect.forNow, standing: null };
  walk.circle ||= walk.seen.has(local);
  const further = await settle(local, walk);
  return further ? { ...further, forNow: redirect.forNow || further.forNow } : { to: local, forNow: redirect.forNow, standing: null };
}

async function byForm(path: string, walk: Walk): Promise<Found | null> {
  const form = formOf(path);
  const place = form && (await settle(form.base, walk));
  if (!place || !form) return null;
  const to = await withTail(walk.db, place, form.tail);
  // The old site had fewer posts on a page, and so more pages; of a list that was always here no more than there are.
  return form.tail.kind === 'list' && place.to === form.base && !(await hasMovedIn(walk.db)) ? null : { ...place, to };
}

async function byName(path: string, { db }: Walk): Promise<Found | null> {
  const to = await byOldName(db, path);
  return to === null ? null : { to, forNow: false, standing: to.startsWith('/') ? await whatStands(db, to) : null };
}

/** A site that stood in a folder of its domain: its front page is this one, and lists stand without the folder. */
async function inFolder(path: string, walk: Walk): Promise<Found | null> {
  const sites = await walk.db.importSource.findMany({ select: { siteUrl: true } });
  const folders = sites.map(({ siteUrl }) => plainPath(URL.parse(siteUrl)?.pathname ?? '/').replace(/\/*$/, '/'));
  const folder = folders.find((one) => one !== '/' && path.toLowerCase().startsWith(one));
  return folder ? settle(path.slice(folder.length - 1), walk) : null;
}
