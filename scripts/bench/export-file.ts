import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { spreadComments } from './archive-comments.ts';
import type { ArchiveSize } from './archive-size.ts';
import { inventProse, inventTitle } from './prose.ts';
import { seededRandom, type Random } from './random.ts';
import { inventVocabulary, type Vocabulary } from './vocabulary.ts';

const [AUTHORS, CATEGORIES, TAGS] = [40, 60, 2_000];
const FIRST_DAY = Date.UTC(2011, 0, 1);
const YEARS_MS = 15 * 365.25 * 86_400_000;
const [POST_WORDS, COMMENT_WORDS] = [[600, 1_200], [20, 150]] as const;
const SHARE_OF_REPLIES = 0.6;
const MINUTE_MS = 60_000;

/** Writes a WordPress export of invented posts with their comments; the same for the same seed. Returns the posts' paths. */
export async function writeExport(path: string, size: ArchiveSize, done: (posts: number) => void): Promise<string[]> {
  const paths: string[] = [];
  await pipeline(Readable.from(exportPieces(size, paths, done)), createWriteStream(path));
  return paths;
}

async function* exportPieces(size: ArchiveSize, paths: string[], done: (posts: number) => void): AsyncGenerator<string> {
  const [random, vocabulary] = [seededRandom(size.seed), inventVocabulary()];
  yield HEAD;
  yield numbered(AUTHORS, (n) => `<wp:author><wp:author_id>${n}</wp:author_id><wp:author_login>writer${n}</wp:author_login><wp:author_email>writer${n}@wharf.example</wp:author_email><wp:author_display_name>Writer ${n}</wp:author_display_name></wp:author>`);
  yield numbered(CATEGORIES, (n) => `<wp:category><wp:term_id>${n}</wp:term_id><wp:category_nicename>subject-${n}</wp:category_nicename><wp:category_parent>${n > 6 ? `subject-${1 + (n % 6)}` : ''}</wp:category_parent><wp:cat_name>Subject ${n}</wp:cat_name></wp:category>`);
  yield numbered(TAGS, (n) => `<wp:tag><wp:term_id>${1_000 + n}</wp:term_id><wp:tag_slug>tag-${n}</wp:tag_slug><wp:tag_name>Tag ${n}</wp:tag_name></wp:tag>`);
  let comment = 0;
  for (const [index, comments] of spreadComments(random, size).entries()) {
    const post = inventPost(random, vocabulary, index, size.posts);
    paths.push(post.path);
    yield post.head;
    for (let nth = 0; nth < comments; nth++) yield commentElement(random, vocabulary, { id: ++comment, nth, date: post.date });
    yield '</item>\n';
    done(index + 1);
  }
  yield '</channel>\n</rss>\n';
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>The Wharf</title><link>https://wharf.example</link><description>Invented</description><language>en-GB</language>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://wharf.example</wp:base_site_url><wp:base_blog_url>https://wharf.example</wp:base_blog_url>
`;

function numbered(count: number, element: (n: number) => string): string {
  return `${Array.from({ length: count }, (_, index) => element(index + 1)).join('\n')}\n`;
}

function inventPost(random: Random, vocabulary: Vocabulary, index: number, posts: number) {
  const date = FIRST_DAY + Math.floor(((index + random.next()) / posts) * YEARS_MS);
  const title = inventTitle(random, vocabulary);
  const slug = `${title.toLowerCase().replaceAll(' ', '-')}-${index + 1}`;
  const path = `/${new Date(date).toISOString().slice(0, 7).replace('-', '/')}/${slug}/`;
  // As the old editor stored it: paragraphs are blank lines.
  const text = inventProse(random, vocabulary, random.between(...POST_WORDS)).html.replaceAll('</p>\n<p>', '\n\n').replace(/^<p>|<\/p>$/g, '');
  const tags = Array.from({ length: random.between(2, 5) }, () => 1 + Math.floor(random.next() ** 2 * TAGS));
  const subject = random.between(7, CATEGORIES);
  const head = `<item><title>${title}</title><link>https://wharf.example${path}</link><dc:creator>writer${random.between(1, AUTHORS)}</dc:creator><guid isPermaLink="false">https://wharf.example/?p=${index + 1}</guid>
<content:encoded><![CDATA[${text}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${index + 1}</wp:post_id><wp:post_date>${written(date)}</wp:post_date><wp:post_date_gmt>${written(date)}</wp:post_date_gmt>
<wp:comment_status>open</wp:comment_status><wp:ping_status>open</wp:ping_status><wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="subject-${subject}">Subject ${subject}</category>${tags.map((n) => `<category domain="post_tag" nicename="tag-${n}">Tag ${n}</category>`).join('')}
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>
`;
  return { path, date, head };
}

function commentElement(random: Random, vocabulary: Vocabulary, { id, nth, date }: { id: number; nth: number; date: number }): string {
  const parent = nth > 0 && random.next() < SHARE_OF_REPLIES ? id - random.between(1, Math.min(nth, 12)) : 0;
  const text = inventProse(random, vocabulary, random.between(...COMMENT_WORDS)).text;
  const reader = random.between(1, 5_000);
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Reader ${reader}]]></wp:comment_author><wp:comment_author_email>reader${reader}@mail.example</wp:comment_author_email><wp:comment_author_url></wp:comment_author_url><wp:comment_author_IP>192.0.2.1</wp:comment_author_IP><wp:comment_date>${written(date + nth * MINUTE_MS)}</wp:comment_date><wp:comment_date_gmt>${written(date + nth * MINUTE_MS)}</wp:comment_date_gmt><wp:comment_content><![CDATA[${text}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>
`;
}

function written(date: number): string {
  return new Date(date).toISOString().slice(0, 19).replace('T', ' ');
}
