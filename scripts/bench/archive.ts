import pg from 'pg';
import { relistPosts } from '#features/posts/listings.ts';
import { indexWords } from '#features/search/words.ts';
import { siteSettings } from '#features/settings/schema.ts';
import { database } from '#lib/db/client.ts';
import { fillComments, spreadComments } from './archive-comments.ts';
import type { ArchiveSize } from './archive-size.ts';
import { fillLists } from './archive-lists.ts';
import { fillPosts } from './archive-posts.ts';
import { Lanes } from './lanes.ts';
import { seededRandom } from './random.ts';
import { advanceIds } from './rows.ts';
import { inventVocabulary } from './vocabulary.ts';

/** `busyPath` is the post with the longest discussion. The words stand in many posts, and in few. */
export type Archive = { paths: string[]; busyPath: string; frequent: readonly string[]; rare: readonly string[] };

const LISTED_AT_ONCE = 5_000;
/** The words of so many posts are nearly all the words there are. */
const WORDS_FROM = 2_000;
const BATCH_TIMEOUT_MS = 120_000;

type Report = (done: number, words: string) => void;

/** The steps that filling takes, of which `report` is told how many are done: a post is made and later listed. */
export const workOf = ({ posts, comments }: ArchiveSize): number => 2 * posts + comments;

/**
 * Fills the open, migrated and empty database at `url` with invented posts, comments, authors, categories and tags; the
 * same for the same seed. Throws where it is not empty.
 */
export async function fillArchive(url: string, size: ArchiveSize, report: Report): Promise<Archive> {
  const clients = await Promise.all([connect(url), connect(url)]);
  const [client] = clients;
  try {
    const { rowCount } = await client.query('SELECT FROM "Post" LIMIT 1');
    if (rowCount) throw new Error('An invented archive goes into an empty database alone.');
    const lanes = new Lanes(clients);
    const [random, vocabulary] = [seededRandom(size.seed), inventVocabulary()];
    const lists = await fillLists(client, random, vocabulary);
    const counts = spreadComments(random, size);
    const searchIndex = await dropSearchIndex(client);
    const posts = await fillPosts(lanes, { random, vocabulary, counts, lists }, (done) => report(done, 'posts'));
    await fillComments(lanes, { random, vocabulary, posts }, (done) => report(size.posts + done, 'comments'));
    for (const table of ['Post', 'Comment']) await advanceIds(client, table);
    report(size.posts + size.comments, 'the search index');
    await client.query(searchIndex);
    await list(posts.map(({ id }) => id), (done) => report(size.posts + size.comments + done, 'lists'));
    await client.query('VACUUM ANALYZE');
    const busiest = posts.reduce((most, post) => (post.comments > most.comments ? post : most));
    return { paths: posts.map(({ path }) => path), busyPath: busiest.path, frequent: vocabulary.frequent, rare: vocabulary.rare };
  } finally {
    await Promise.all(clients.map((one) => one.end()));
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // the query that is under way is told, too
  await client.connect();
  // What is invented here keeps every rule by itself: nothing has to be looked up, and nothing has to outlive a power cut.
  await client.query(`SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'`);
  return client;
}

/** An index of many keys a row is made far faster when all rows are there. Returns the statement that makes it. */
async function dropSearchIndex(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ indexdef: string }>(`SELECT indexdef FROM pg_indexes WHERE indexname = 'Post_search_idx'`);
  await client.query('DROP INDEX IF EXISTS "Post_search_idx"');
  return rows[0]?.indexdef ?? '';
}

async function list(ids: number[], done: (posts: number) => void): Promise<void> {
  const { timeZone } = siteSettings.parse({});
  for (let from = 0; from < ids.length; from += LISTED_AT_ONCE) {
    await database().$transaction((tx) => relistPosts(tx, ids.slice(from, from + LISTED_AT_ONCE), timeZone), { timeout: BATCH_TIMEOUT_MS });
    done(Math.min(from + LISTED_AT_ONCE, ids.length));
  }
  const step = Math.max(1, Math.floor(ids.length / WORDS_FROM));
  const sample = ids.filter((_, index) => index % step === 0);
  await database().$transaction((tx) => indexWords(tx, sample), { timeout: BATCH_TIMEOUT_MS });
}
