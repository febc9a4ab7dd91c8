import { database } from '#lib/db/client.ts';
import { isReserved } from '#features/posts/permalink.ts';
import { publishedSql } from '#features/posts/published.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { env } from '#lib/env.ts';
import { follow } from './follow.ts';
import { allRedirects, type ListedRedirect } from './manage-queries.ts';
import { localTarget } from './patterns.ts';

export type FindingKind = 'circle' | 'chain' | 'nothing' | 'unused';
export type Finding = { kind: FindingKind; redirect: ListedRedirect; over: string[] };

/** More than anybody mends at one sitting. */
const MAX_FINDINGS = 500;

/** What is wrong with the redirects: circles, chains, those that lead to nothing, and those that are never asked for since a page stands there. */
export async function checkRedirects(): Promise<Finding[]> {
  const redirects = await allRedirects();
  const addresses = [...new Set(redirects.flatMap(({ fromPath, toUrl }) => [fromPath, localTarget(toUrl, env().SITE_URL) ?? '']))];
  const rows = await database().$queryRaw<{ path: string }[]>`SELECT "path" FROM "Post" WHERE "path" = ANY(${addresses}::text[]) AND ${Prisma.raw(publishedSql)}`;
  return findingsOf(redirects, new Set(rows.map(({ path }) => path)));
}

/** The same of given redirects; `standing` are the addresses of published posts and pages. */
export async function findingsOf(redirects: readonly ListedRedirect[], standing: ReadonlySet<string>): Promise<Finding[]> {
  const byPattern = new Map(redirects.map((redirect) => [redirect.fromPath, redirect]));
  const find = async (patterns: readonly string[]) => patterns.map((pattern) => byPattern.get(pattern)).find((found) => found !== undefined);
  const findings: Finding[] = [];
  for (const redirect of redirects) {
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
