import type { Archive, ArchiveReader } from '../archive-reader.ts';
import { planArchive } from './plan-archive.ts';
import { surveyExports } from './survey-exports.ts';

/** WordPress exports (WXR 1.0 to 1.2), one or several of a site. */
export const wordpress: ArchiveReader = {
  kind: 'wordpress',
  async survey(files, onItems): Promise<Archive> {
    const { site, ...survey } = await surveyExports(files, onItems);
    const { title, baseBlogUrl, link, baseSiteUrl } = site;
    return {
      ...survey,
      site: { title, addresses: [baseBlogUrl, link, baseSiteUrl] },
      steps: (from) => planArchive(files, site, from),
    };
  },
};
