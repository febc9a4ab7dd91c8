import { ArchiveError } from '../archive-error.ts';
import type { ArchiveFile } from '../archive-file.ts';
import type { Archive, ArchiveReader, Step } from '../archive-reader.ts';
import type { Finding } from '../finding.ts';
import { inFile } from '../in-file.ts';
import type { PlannedComment } from '../planned.ts';
import { planPost, planThread } from './comment.ts';
import { type DisqusElement, disqusElements, partOf, textOf } from './disqus-elements.ts';
import { type DisqusThread, threadFrom } from './thread.ts';

/** Comments that Disqus kept, from its XML export; they come to the posts that are here. */
export const disqus: ArchiveReader = {
  kind: 'disqus',
  async survey(files, onItems): Promise<Archive> {
    const { forum, threads, sizes, homeless } = await surveyed(files, onItems);
    if (threads.length === 0 && homeless === 0) throw new ArchiveError('the export holds no threads, so there is nothing to import.');
    const discussed = threads.filter(({ id }) => sizes.has(id));
    return {
      site: { title: forum, addresses: addressOf(discussed.length > 0 ? discussed : threads) },
      holds: { posts: 0, pages: 0, attachments: 0, others: [], comments: sum(sizes, ({ comments }) => comments), authors: 0, categories: 0, tags: 0 },
      leftOut: [],
      authors: [],
      categories: [],
      tags: [],
      pages: new Map(),
      findings: homeless === 0 ? [] : [nowhere(homeless)],
      steps: (from) => stepsOf(files, discussed, sizes, from),
    };
  },
};

type Sizes = Map<string, { comments: number; characters: number }>;

async function surveyed(files: readonly ArchiveFile[], onItems: (count: number) => void) {
  const threads = new Map<string, DisqusThread>();
  const sizes: Sizes = new Map();
  let forum = '';
  let items = 0;
  for (const file of files) {
    await inFile(file, async () => {
      for await (const element of disqusElements(file)) {
        forum ||= textOf(element, 'forum');
        if (element.name === 'thread' && !threads.has(element.id)) threads.set(element.id, threadFrom(element));
        if (element.name !== 'post') continue;
        onItems((items += 1));
        const size = sizes.get(threadOf(element)) ?? { comments: 0, characters: 0 };
        sizes.set(threadOf(element), { comments: size.comments + 1, characters: size.characters + textOf(element, 'message').length + OVERHEAD });
      }
    });
  }
  let homeless = 0;
  for (const [id, { comments }] of sizes) {
    if (threads.has(id)) continue;
    homeless += comments;
    sizes.delete(id);
  }
  return { forum, threads: [...threads.values()], sizes, homeless };
}

/** What a comment takes in memory besides its words. */
const OVERHEAD = 600;
/** An export's comments stand in the order of their dates: so much of whole threads is gathered in one reading of it. */
const CHARACTERS_A_READING = 64_000_000;

async function* stepsOf(files: readonly ArchiveFile[], threads: readonly DisqusThread[], sizes: Sizes, from: number): AsyncGenerator<Step> {
  let position = from;
  while (position < threads.length) {
    const some = threads.slice(position, position + howMany(threads, sizes, position));
    const posts = await gather(files, new Set(some.map(({ id }) => id)));
    for (const thread of some) {
      position += 1;
      const comments = planThread(posts.get(thread.id) ?? []);
      posts.delete(thread.id);
      const { path, legacyPostId, title } = thread;
      yield { position, planned: [{ kind: 'DISCUSSION', title, path, legacyPostId, comments }], findings: [] };
    }
  }
}

function howMany(threads: readonly DisqusThread[], sizes: Sizes, first: number): number {
  let characters = 0;
  let count = 0;
  for (const { id } of threads.slice(first)) {
    characters += sizes.get(id)?.characters ?? 0;
    if (count > 0 && characters > CHARACTERS_A_READING) break;
    count += 1;
  }
  return count;
}

async function gather(files: readonly ArchiveFile[], wanted: ReadonlySet<string>): Promise<Map<string, PlannedComment[]>> {
  const posts = new Map<string, PlannedComment[]>();
  const seen = new Set<string>();
  for (const file of files) {
    for await (const element of disqusElements(file)) {
      const thread = threadOf(element);
      if (element.name !== 'post' || !wanted.has(thread) || seen.has(element.id)) continue;
      if (element.id !== '') seen.add(element.id);
      const others = posts.get(thread);
      if (others) others.push(planPost(element));
      else posts.set(thread, [planPost(element)]);
    }
  }
  return posts;
}

const threadOf = (post: DisqusElement) => partOf(post, 'thread')?.id ?? '';

/** The address that most of the discussed pages have. */
function addressOf(threads: readonly DisqusThread[]): string[] {
  const counts = new Map<string, number>();
  for (const { link } of threads) {
    const origin = URL.parse(link)?.origin;
    if (origin?.startsWith('http')) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).slice(0, 1).map(([origin]) => origin);
}

function nowhere(count: number): Finding {
  return { kind: 'left-out', itemType: 'comment', title: '', message: `${count.toLocaleString('en-GB')} of the comments belong to no thread of the file, and were left out.` };
}

function sum(sizes: Sizes, of: (size: { comments: number; characters: number }) => number): number {
  return [...sizes.values()].reduce((total, size) => total + of(size), 0);
}
