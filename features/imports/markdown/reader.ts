import { ArchiveError } from '../archive-error.ts';
import type { ArchiveFile } from '../archive-file.ts';
import type { Archive, ArchiveReader, Step } from '../archive-reader.ts';
import { inFile } from '../in-file.ts';
import { createNumbering } from '../numbering.ts';
import { isPost, type Planned } from '../planned.ts';
import { wholeText } from '../whole-file.ts';
import { planFile } from './plan-file.ts';
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
    const { posts, pages, authors, categories, tags } = await count(texts, plan, onItems);
    return {
      site: { title: config.title || root.replace(/\/$/, ''), addresses: config.url ? [config.url] : [] },
      holds: { posts, pages, attachments: 0, others: [], comments: 0, authors, categories, tags },
      leftOut: [],
      authors: [],
      categories: [],
      tags: [],
      pages: new Map(),
      findings: [],
      steps: (from) => stepsOf(texts, plan, from),
    };
  },
};

type Plan = (file: ArchiveFile, text: string, number: (name: string) => number) => { planned: Planned[]; findings: Step['findings'] };

async function count(texts: readonly ArchiveFile[], plan: Plan, onItems: (count: number) => void) {
  const subjects = { authors: new Set<string>(), categories: new Set<string>(), tags: new Set<string>() };
  const counts = { POST: 0, PAGE: 0 };
  const number = createNumbering();
  for (const file of texts) {
    const { planned } = plan(file, await textOf(file), number);
    for (const post of planned.filter(isPost)) {
      counts[post.kind] += 1;
      for (const author of post.authors) subjects.authors.add(author);
      for (const { slug } of post.categories) subjects.categories.add(slug);
      for (const { slug } of post.tags) subjects.tags.add(slug);
    }
    onItems(counts.POST + counts.PAGE);
  }
  return { posts: counts.POST, pages: counts.PAGE, authors: subjects.authors.size, categories: subjects.categories.size, tags: subjects.tags.size };
}

async function* stepsOf(texts: readonly ArchiveFile[], plan: Plan, from: number): AsyncGenerator<Step> {
  const number = createNumbering();
  let position = 0;
  for (const file of texts) {
    position += 1;
    // The numbers of those before it decide on a file's own.
    const planned = plan(file, position > from ? await textOf(file) : '', number);
    if (position > from) yield { position, ...planned };
  }
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
