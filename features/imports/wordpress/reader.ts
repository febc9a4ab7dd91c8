import { ArchiveError } from '../archive-error.ts';
import type { ArchiveFile } from '../archive-file.ts';
import type { Archive, ArchiveReader } from '../archive-reader.ts';
import { planArchive } from './plan-archive.ts';
import { surveyExports } from './survey-exports.ts';

/** WordPress exports (WXR 1.0 to 1.2), one or several of a site. */
export const wordpress: ArchiveReader = {
  kind: 'wordpress',
  async survey(all, onItems): Promise<Archive> {
    const files = exportsAmong(all);
    const { site, holdings, ...survey } = await surveyExports(files, onItems);
    const { title, baseBlogUrl, link, baseSiteUrl } = site;
    return {
      ...survey,
      site: { title, addresses: [baseBlogUrl, link, baseSiteUrl] },
      steps: (from) => planArchive(files, site, holdings, from),
    };
  },
};

/** Of what lay packed only the exports; whatever was named itself is taken for one. */
function exportsAmong(files: readonly ArchiveFile[]): ArchiveFile[] {
  const exports = files.filter(({ name, inside }) => files.length === 1 || inside === undefined || /\.(xml|wxr|rss)$/i.test(name));
  if (exports.length === 0) throw new ArchiveError('there is no .xml file in it, as WordPress exports are.');
  return exports;
}
