import { setTimeout as wait } from 'node:timers/promises';
import { newDataDir, newSampleDir, removeDataDir, startSite, type Site } from './site.ts';

/** The data of a first start, to be copied; and one site with the sample content, for every test that only reads. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const first = await newDataDir();
  await (await startSite(first)).stop();
  process.env.SAMPLE_DATA = first;
  const dataDir = await newSampleDir();
  const site = await startSite(dataDir);
  process.env.SAMPLE_SITE = site.url;
  process.env.OWNER_LINK = await ownerLink(site);
  return async () => {
    await site.stop();
    await Promise.all([first, dataDir].map(removeDataDir));
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
