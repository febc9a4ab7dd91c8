import { extname } from 'node:path';
import { zipFiles, type ZipFile } from '#lib/zip.ts';
import { readMedia } from '#features/media/store.ts';
import type { SiteSettings } from '#features/settings/schema.ts';
import { slugOf } from '#lib/slug.ts';
import { readProfile } from './profile.ts';
import { readablePage } from './readable-page.ts';
import type { Owner, Section } from './section.ts';
import { sections } from './sections.ts';
import { stylesheet } from './stylesheet.ts';

export type Archive = { name: string; bytes: AsyncGenerator<Uint8Array, void> };

/**
 * All that the site keeps of an account as a ZIP archive, made as it is read, in bounded memory: a JSON file for each kind
 * of thing, and a page to read. Of others it has what everybody can read. Null where the account is gone.
 */
export async function makeArchive(userId: string, site: Pick<SiteSettings, 'name' | 'language' | 'timeZone'>, now: Date): Promise<Archive | null> {
  const profile = await readProfile(userId);
  if (!profile) return null;
  const { image, ...about } = profile;
  const owner: Owner = { userId, style: site };
  const picture = await pictureFile(image?.file);
  const files: ZipFile[] = [
    { name: 'index.html', content: readablePage(owner, { profile, picture: picture?.name ?? null, siteName: site.name, language: site.language, now }) },
    { name: 'style.css', content: one(stylesheet) },
    { name: 'profile.json', content: one(`${JSON.stringify({ id: userId, ...about }, null, 2)}\n`) },
    ...sections.map((section) => ({ name: `${section.name}.json`, content: jsonArray(section, owner) })),
    ...(picture ? [picture] : []),
  ];
  return { name: `${slugOf(site.name, 'site')}-my-data-${now.toISOString().slice(0, 10)}.zip`, bytes: zipFiles(files, now) };
}

async function pictureFile(file: string | undefined): Promise<ZipFile | null> {
  const content = file === undefined ? null : await readMedia(file);
  return file && content ? { name: `picture${extname(file)}`, content, packed: true } : null;
}

/** A row to a line, so that the file can be read in any editor. */
async function* jsonArray({ data }: Section, owner: Owner): AsyncGenerator<string, void> {
  let before = '[\n';
  for await (const row of data(owner)) {
    yield before + JSON.stringify(row);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

async function* one(text: string): AsyncGenerator<string, void> {
  yield text;
}
