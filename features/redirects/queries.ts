import { database } from '#lib/db/client.ts';

/** Where an old address leads, or null. `path` has its slashes and is decoded. */
export async function findRedirect(path: string): Promise<string | null> {
  const redirect = await database().redirect.findUnique({ where: { fromPath: path }, select: { toUrl: true } });
  return redirect?.toUrl ?? null;
}
