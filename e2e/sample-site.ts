import { newDataDir, removeDataDir, startSite } from './site.ts';

/** One site with the sample content, for every test that only reads. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = await newDataDir();
  const site = await startSite(dataDir);
  process.env.SAMPLE_SITE = site.url;
  process.env.SAMPLE_DATA = dataDir;
  return async () => {
    await site.stop();
    await removeDataDir(dataDir);
  };
}
