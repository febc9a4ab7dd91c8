import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileName, needsServer, ownPath } from './address.ts';

/** A link in one of the folder's pages that leads to no file of it. Both are decoded paths. */
export interface DeadLink {
  page: string;
  link: string;
}

const ADDRESS = /\s(?:href|src|poster)="([^"]*)"/g;

/** Reads a page's file as a server would send it, and looks for what it leads to. `known` remembers what was looked for. */
export async function deadLinksOf(folder: string, page: string, siteUrl: string, known: Map<string, boolean>): Promise<DeadLink[]> {
  const name = fileName(page);
  if (name === null) return [];
  const html = await readFile(join(folder, name), 'utf8');
  const links = new Set([...html.matchAll(ADDRESS)].flatMap(([, address = '']) => ownPath(unescaped(address), page, siteUrl) ?? []));
  const dead: DeadLink[] = [];
  for (const link of links) if (!(known.get(link) ?? (await look(folder, link, known)))) dead.push({ page, link });
  return dead;
}

async function look(folder: string, link: string, known: Map<string, boolean>): Promise<boolean> {
  const name = needsServer(link) ? null : fileName(link);
  const stands = name !== null && (await access(join(folder, name)).then(() => true, () => false));
  known.set(link, stands);
  return stands;
}

function unescaped(attribute: string): string {
  return attribute.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
