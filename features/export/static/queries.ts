import { database } from '#lib/db/client.ts';

/** Every redirect that somebody or an import made. */
export function listRedirects(): Promise<{ fromPath: string; toUrl: string; status: number }[]> {
  return database().redirect.findMany({ orderBy: { id: 'asc' }, select: { fromPath: true, toUrl: true, status: true } });
}
