import { database } from '#lib/db/client.ts';

/** Whether sample posts or pages stand on the site. Not for cached pages: it declares no tags. */
export async function sampleIsLoaded(): Promise<boolean> {
  return (await database().post.findFirst({ where: { sample: true }, select: { id: true } })) !== null;
}
