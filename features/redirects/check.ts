import { database } from '#lib/db/client.ts';
import { isReserved } from '#features/posts/permalink.ts';
import { answering, answeringSql } from '#features/posts/published.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { env } from '#lib/env.ts';
import { follow } from './follow.ts';
import { listedSelect, type ListedRedirect } from './manage-queries.ts';
import { localTarget } from './patterns.ts';

export type FindingKind = 'circle' | 'chain' | 'nothing' | 'unused';
export type Finding = { kind: FindingKind; redirect: ListedRedirect; over: string[] };

/** More than anybody mends at one sitting. */
const MAX_FINDINGS = 500;
/** So many redirects that lead to no post are looked into; the others are fine, or come when these are mended. */
const MAX_SUSPECTS = 5_000;

/** What is wrong with the redirects: circles, chains, those that lead to nothing, and those that are never asked for since a page stands there. */
export async function checkRedirects(): Promise<Finding[]> {
  const suspects = await listSuspects();
  const targets = suspects.map(({ toUrl }) => localTarget(toUrl, env().SITE_URL) ?? '');
  // The second step of a chain may lead to a post, and is then no suspect itself.
  const steps = await database().redirect.findMany({ where: { OR: [{ fromPath: { in: targets } }, { fromPath: { endsWith: '*' } }] }, take: MAX_SUSPECTS, select: listedSelect });
  const addresses = [...suspects, ...steps].flatMap(({ fromPath, toUrl }) => [fromPath, localTarget(toUrl, env().SITE_URL) ?? '']);
  const posts = await database().post.findMany({ where: { path: { in: [...new Set(addresses)] }, ...answering }, select: { path: true } });
  return findingsOf(suspects, [...suspects, ...steps], new Set(posts.map(({ path }) => path)));
}

/** Those that do not lead straight to a post, or whose own address has one. */
async function listSuspects(): Promise<ListedRedirect[]> {
  return database().$queryRaw<ListedRedirect[]>`
    SELECT r."id", r."fromPath", r."toUrl", r."status", r."hits" FROM "Redirect" r
    WHERE NOT EXISTS (SELECT FROM "Post" WHERE "path" = r."toUrl" AND ${Prisma.raw(answeringSql)}) OR EXISTS (SELECT FROM "Post" WHERE "path" = r."fromPath" AND ${Prisma.raw(answeringSql)})
    ORDER BY r."fromPath" LIMIT ${MAX_SUSPECTS}`;
}

/** The same of given redirects, through `all`; `standing` are the addresses of published posts and pages. */
async function findingsOf(suspects: readonly ListedRedirect[], all: readonly ListedRedirect[], standing: ReadonlySet<string>): Promise<Finding[]> {
  const byPattern = new Map(all.map((redirect) => [redirect.fromPath, redirect]));
  const find = async (patterns: readonly string[]) => patterns.map((pattern) => byPattern.get(pattern)).find((found) => found !== undefined);
  const findings: Finding[] = [];
  for (const redirect of suspects) {
    const { over, circle } = await follow(redirect, find, async (path) => standing.has(path));
    const target = localTarget(redirect.toUrl, env().SITE_URL);
    const kind = standing.has(redirect.fromPath) ? 'unused' : circle ? 'circle' : over.length > 0 ? 'chain' : target && leadsNowhere(target, standing) ? 'nothing' : null;
    if (kind) findings.push({ kind, redirect, over });
    if (findings.length >= MAX_FINDINGS) break;
  }
  return findings;
}

/** The front page, lists, files and whatever a wildcard may stand for are not looked into. */
const leadsNowhere = (path: string, standing: ReadonlySet<string>) => path !== '/' && path.endsWith('/') && !standing.has(path) && !isReserved(path);
