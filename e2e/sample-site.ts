import { setTimeout as wait } from 'node:timers/promises';
import { newDataDir, removeDataDir, startSite, type Site } from './site.ts';

/** One site with the sample content, for every test that only reads. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = await newDataDir();
  const site = await startSite(dataDir);
  process.env.SAMPLE_SITE = site.url;
  process.env.OWNER_LINK = await ownerLink(site);
  return async () => {
    await site.stop();
    await removeDataDir(dataDir);
  };
}

/** The start prints it last. */
async function ownerLink(site: Site): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const link = /becomes the owner: (\S+)/.exec(site.output())?.[1];
    if (link) return link;
    await wait(100);
  }
  throw new Error(`The start printed no owner link:\n${site.output()}`);
}
