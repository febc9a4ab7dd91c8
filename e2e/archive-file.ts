import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Comment = { id: number; parent?: number; text: string; email?: string };
type Post = { id: number; slug: string; title: string; date: string; text: string; comments?: Comment[] };

/** Writes a small WordPress export of invented posts into `folder`; returns its path. */
export async function writeArchive(folder: string, posts: Post[]): Promise<string> {
  const path = join(folder, `archive-${posts.length}-${posts[0]?.title.length ?? 0}.xml`);
  await writeFile(path, wxr(posts));
  return path;
}

function wxr(posts: Post[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<title>An Old Site</title><link>http://old.example</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>http://old.example</wp:base_site_url><wp:base_blog_url>http://old.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>maud</wp:author_login><wp:author_display_name>Maud Okafor</wp:author_display_name></wp:author>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>allotments</wp:category_nicename><wp:cat_name>Allotments</wp:cat_name></wp:category>
${posts.map(item).join('\n')}
</channel></rss>`;
}

function item({ id, slug, title, date, text, comments = [] }: Post): string {
  const [year, month] = date.split('-');
  return `<item><title>${title}</title><link>http://old.example/${year}/${month}/${slug}/</link><dc:creator>maud</dc:creator>
<content:encoded><![CDATA[${text}]]></content:encoded><excerpt:encoded></excerpt:encoded><wp:post_id>${id}</wp:post_id>
<wp:post_date>${date} 09:00:00</wp:post_date><wp:post_date_gmt>${date} 08:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
<wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="allotments">Allotments</category>
${comments.map((comment) => commentOf(comment, date)).join('\n')}</item>`;
}

function commentOf({ id, parent = 0, text, email = `reader${id}@mail.example` }: Comment, date: string): string {
  const time = new Date(Date.parse(`${date}T10:00:00Z`) + id * 1000).toISOString().slice(0, 19).replace('T', ' ');
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Reader ${id}</wp:comment_author>
<wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_date>${time}</wp:comment_date><wp:comment_date_gmt>${time}</wp:comment_date_gmt>
<wp:comment_content><![CDATA[${text}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type>
<wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>`;
}
