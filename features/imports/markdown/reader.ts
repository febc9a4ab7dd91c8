import { ArchiveError } from '../archive-error.ts';
import type { ArchiveFile } from '../archive-file.ts';
import type { Archive, ArchiveReader, Step } from '../archive-reader.ts';
import { inFile } from '../in-file.ts';
import { createNumbering } from '../numbering.ts';
import { createFeatured } from '../featured-pictures.ts';
import { slugOf } from '#lib/slug.ts';
import { wholeText } from '../whole-file.ts';
import { planFile, type PlannedFile } from './plan-file.ts';
import { isConfig, readConfig, type SiteConfig } from './site-config.ts';

/** No text that people write is larger. */
const MOST_BYTES = 20 * 1024 * 1024;

const isText = (name: string) => /\.(?:md|markdown|mdown|mkd)$/i.test(name) && !/(?:^|\/)(?:node_modules|\.[^/]+|_site|public)\//.test(name);

/** A folder of Markdown files with front matter, as Jekyll, Hugo and their like keep. Pictures beside them are the media fetch's. */
export const markdown: ArchiveReader = {
  kind: 'markdown',
  async survey(files, onItems): Promise<Archive> {
    const texts = files.filter(({ name }) => isText(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    if (texts.length === 0) throw new ArchiveError('there is no Markdown file (.md) in it.');
    const config = await configOf(files);
    const root = rootOf(texts);
    // A second look at the same files says the same, whatever the clock.
    const now = new Date();
    const plan = (file: ArchiveFile, text: string, number: (name: string) => number) => planFile(file.name.slice(root.length), text, number(file.name.slice(root.length)), config, now);
    const title = config.title || (texts[0]?.inside ?? root).replace(/\.zip$|\/$/i, '');
    // A folder that does not say where its site was is known by its name: files beside the texts have an address then, which nobody can have.
    const address = config.url || `https://${slugOf(title, 'folder').replace(/[^a-z0-9-]/g, '') || 'folder'}.invalid`;
    const { posts, pages, attachments, authors, categories, tags } = await count(texts, plan, address, onItems);
    return {
      site: { title, addresses: [address] },
      holds: { posts, pages, attachments, others: [], comments: 0, authors, categories, tags },
      leftOut: [],
      authors: [],
      categories: [],
      tags: [],
      pages: new Map(),
      findings: [],
      steps: (from) => stepsOf(texts, plan, address, from),
    };
  },
};

type Plan = (file: ArchiveFile, text: string, number: (name: string) => number) => PlannedFile;

async function count(texts: readonly ArchiveFile[], plan: Plan, address: string, onItems: (count: number) => void) {
  const subjects = { authors: new Set<string>(), categories: new Set<string>(), tags: new Set<string>() };
  const counts = { POST: 0, PAGE: 0 };
  const number = createNumbering();
  const featured = createFeatured(address);
  for (const file of texts) {
    const { post, picture } = plan(file, await textOf(file), number);
    if (post) {
      featured.of(post, picture);
      counts[post.kind] += 1;
      for (const author of post.authors) subjects.authors.add(author);
      for (const { slug } of post.categories) subjects.categories.add(slug);
      for (const { slug } of post.tags) subjects.tags.add(slug);
    }
    onItems(counts.POST + counts.PAGE);
  }
  return { posts: counts.POST, pages: counts.PAGE, attachments: featured.count(), authors: subjects.authors.size, categories: subjects.categories.size, tags: subjects.tags.size };
}

async function* stepsOf(texts: readonly ArchiveFile[], plan: Plan, address: string, from: number): AsyncGenerator<Step> {
  const number = createNumbering();
  const featured = createFeatured(address);
  let position = 0;
  for (const file of texts) {
    position += 1;
    // Which picture stands over which post is known once all of them were read.
    const { post, picture, redirects, findings } = plan(file, await textOf(file), number);
    const pictured = post ? featured.of(post, picture) : { planned: [], findings: [] };
    if (position > from) yield { position, planned: [...(post ? [post] : []), ...pictured.planned, ...redirects], findings: [...findings, ...pictured.findings] };
  }
  position += 1;
  if (position > from) yield { position, planned: [featured.all()], findings: [] };
}

function textOf(file: ArchiveFile): Promise<string> {
  return inFile(file, () => wholeText(file, MOST_BYTES));
}

async function configOf(files: readonly ArchiveFile[]): Promise<SiteConfig> {
  const [file] = files.filter(({ name }) => isConfig(name)).toSorted((a, b) => a.name.length - b.name.length);
  return file ? readConfig(file.name, await textOf(file)) : { title: '', url: '', permalink: '' };
}

/** The folder that all of the files lie in. */
function rootOf(texts: readonly ArchiveFile[]): string {
  const [first, ...others] = texts.map(({ name }) => name);
  const top = /^[^/]+\//.exec(first ?? '')?.[0] ?? '';
  const isAbove = top !== '' && !/^(?:content|_posts|_drafts|posts?|blog)\/$/i.test(top) && others.every((name) => name.startsWith(top));
  return isAbove ? top : '';
}
