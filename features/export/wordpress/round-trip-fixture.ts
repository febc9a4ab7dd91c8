import { exportFile } from '#features/imports/wordpress/export-fixture.ts';

const cdata = (text: string) => `<![CDATA[${text}]]>`;
const meta = (name: 'post' | 'comment' | 'term', key: string, value: string) => `<wp:${name}meta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:${name}meta>`;

type Fields = { id: number | ''; type?: string; title?: string; link?: string; content?: string; excerpt?: string; status?: string; date?: string; gmt?: string; parent?: number; order?: number; password?: string; sticky?: number; slug?: string; more?: string };

function item({ id, type = 'post', title = `Item ${id}`, link = `https://wharf.example/2012/03/item-${id}/`, content = '', excerpt = '', status = 'publish', date = '2012-03-04 11:00:00', gmt = '2012-03-04 10:00:00', parent = 0, order = 0, password = '', sticky = 0, slug = `item-${id}`, more = '' }: Fields): string {
  return `<item><title>${cdata(title)}</title><link>${link}</link><pubDate>x</pubDate><dc:creator>${cdata('ada')}</dc:creator><guid isPermaLink="false">https://wharf.example/?p=${id}</guid>
<content:encoded>${cdata(content)}</content:encoded><excerpt:encoded>${cdata(excerpt)}</excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${gmt}</wp:post_date_gmt>
<wp:post_modified>2013-01-01 11:00:00</wp:post_modified><wp:post_modified_gmt>2013-01-01 11:00:00</wp:post_modified_gmt><wp:comment_status>open</wp:comment_status><wp:ping_status>closed</wp:ping_status>
<wp:post_name>${slug}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>${parent}</wp:post_parent><wp:menu_order>${order}</wp:menu_order><wp:post_type>${type}</wp:post_type>
<wp:post_password>${cdata(password)}</wp:post_password><wp:is_sticky>${sticky}</wp:is_sticky>${more}</item>`;
}

type Said = { id: number; parent?: number; content: string; approved?: string; type?: string; more?: string };
const comment = ({ id, parent = 0, content, approved = '1', type = 'comment', more = '' }: Said) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${cdata(`Reader &amp; ${id}`)}</wp:comment_author><wp:comment_author_email>reader${id}@wharf.example</wp:comment_author_email>
<wp:comment_author_url>http://reader${id}.example</wp:comment_author_url><wp:comment_author_IP>203.0.113.${id % 250}</wp:comment_author_IP><wp:comment_date>2012-03-05 10:00:00</wp:comment_date>
<wp:comment_date_gmt>2012-03-05 09:00:00</wp:comment_date_gmt><wp:comment_content>${cdata(content)}</wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved>
<wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id>${more}</wp:comment>`;

const term = (domain: string, slug: string, name: string) => `<category domain="${domain}" nicename="${slug}">${cdata(name)}</category>`;

/** For tests: an export that holds something of every kind, each with what is hard to keep. */
export const everything = exportFile(
  [
    `<wp:author><wp:author_id>3</wp:author_id><wp:author_login>ada</wp:author_login><wp:author_email>ada@wharf.example</wp:author_email><wp:author_display_name>${cdata('Ada &amp; Co')}</wp:author_display_name><wp:author_first_name>Ada</wp:author_first_name><wp:author_last_name>L.</wp:author_last_name></wp:author>`,
    `<wp:author><wp:author_id>4</wp:author_id><wp:author_login>ben</wp:author_login><wp:author_email/><wp:author_display_name>Ben</wp:author_display_name></wp:author>`,
    `<wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>harbour</wp:category_nicename><wp:category_parent>river</wp:category_parent><wp:cat_name>${cdata('Harbour &amp; docks')}</wp:cat_name><wp:category_description>${cdata('All <em>of</em> it')}</wp:category_description>${meta('term', 'colour', ' blue ')}</wp:category>`,
    `<wp:category><wp:term_id>6</wp:term_id><wp:category_nicename>river</wp:category_nicename><wp:category_parent/><wp:cat_name>River</wp:cat_name></wp:category>`,
    `<wp:tag><wp:term_id>8</wp:term_id><wp:tag_slug>%e6%97%a5%e6%9c%ac</wp:tag_slug><wp:tag_name>${cdata('\u65e5\u672c')}</wp:tag_name></wp:tag>`,
    `<wp:term><wp:term_id>9</wp:term_id><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>top</wp:term_slug><wp:term_parent/><wp:term_name>Top</wp:term_name></wp:term>`,
    `<wp:term><wp:term_id>11</wp:term_id><wp:term_taxonomy>genre</wp:term_taxonomy><wp:term_slug>essay-long</wp:term_slug><wp:term_parent>essay</wp:term_parent><wp:term_name>Long essay</wp:term_name></wp:term>`,
    `<wp:term><wp:term_id>10</wp:term_id><wp:term_taxonomy>genre</wp:term_taxonomy><wp:term_slug>essay</wp:term_slug><wp:term_parent/><wp:term_name>Essay</wp:term_name></wp:term>`,
    item({ id: 20, type: 'attachment', title: 'crane', status: 'inherit', link: 'https://wharf.example/crane/', content: 'A <b>crane</b>', excerpt: 'Lifting', parent: 41, more: `<wp:attachment_url>https://wharf.example/wp-content/uploads/crane.jpg</wp:attachment_url>${meta('post', '_wp_attached_file', 'crane.jpg')}${meta('post', '_wp_attachment_image_alt', 'A crane')}${comment({ id: 900, content: 'Nice crane' })}` }),
    item({
      id: 41, title: 'A post &amp; <i>more</i>', excerpt: 'In <b>short</b>', sticky: 1,
      content: 'First line\nsecond\n\n[caption id="x" width="3"]<img src="https://wharf.example/wp-content/uploads/crane.jpg" /> Crane[/caption]\n\n<!--more-->\n\nThe end ]]]]><![CDATA[> of it  ',
      more: [
        term('category', 'harbour', 'Harbour &amp; docks'), term('post_tag', '%e6%97%a5%e6%9c%ac', '\u65e5\u672c'), term('genre', 'essay', 'Essay'), term('author', 'cap-ben', 'ben'), term('author', 'cap-ada', 'ada'), term('post_format', 'post-format-aside', 'Aside'),
        meta('post', '_thumbnail_id', '20'), meta('post', '_yoast_wpseo_title', '%%title%% %%sep%% Wharf'), meta('post', '_yoast_wpseo_metadesc', 'What it is'), meta('post', '_wp_old_slug', 'the-post'), meta('post', 'serialised', 'a:1:{s:1:"k";s:3:"x\ny";}'),
        '<enclosure url="https://wharf.example/a.mp3" length="1" type="audio/mpeg" />',
        comment({ id: 101, content: 'One\ntwo\n\nthree & <b>four</b>', more: meta('comment', 'akismet_result', 'false') }), comment({ id: 102, parent: 101, content: 'An answer' }), comment({ id: 103, parent: 102, content: 'And one more', approved: '0' }),
        comment({ id: 104, content: 'Buy', approved: 'spam' }), comment({ id: 105, content: '[...] said [...]', type: 'pingback' }), comment({ id: 106, content: 'gone', approved: 'trash', type: '' }),
      ].join(''),
    }),
    item({ id: 42, title: '', status: 'draft', link: 'https://wharf.example/?p=42', slug: '', gmt: '0000-00-00 00:00:00', content: 'Not yet' }),
    item({ id: 43, title: 'Secret', password: 'open sesame', content: '<!-- wp:paragraph -->\n<p>Hush</p>\n<!-- /wp:paragraph -->' }),
    item({ id: 44, title: 'Later', status: 'future', date: '2031-01-01 00:00:00', gmt: '2031-01-01 00:00:00' }),
    item({ id: 45, title: 'Gone', status: 'trash', more: meta('post', '_wp_trash_meta_status', 'publish') }),
    item({ id: 46, title: 'Odd', status: 'some-plugins-own', slug: '%e6%97%a5' }),
    item({ id: 50, type: 'page', title: 'About', link: 'https://wharf.example/about/', slug: 'about' }),
    item({ id: 51, type: 'page', title: 'Staff', link: 'https://wharf.example/about/staff/', slug: 'staff', parent: 50, order: 2 }),
    item({ id: 52, type: 'page', title: 'Orphan', link: 'https://wharf.example/nowhere/orphan/', slug: 'orphan', parent: 4711 }),
    item({ id: 60, type: 'nav_menu_item', title: 'To about', link: 'https://wharf.example/?p=60', order: 1, more: term('nav_menu', 'top', 'Top') + meta('post', '_menu_item_type', 'post_type') + meta('post', '_menu_item_object', 'page') + meta('post', '_menu_item_object_id', '50') + meta('post', '_menu_item_menu_item_parent', '0') }),
    item({ id: 70, type: 'product', title: 'A mug', more: term('product_cat', 'mugs', 'Mugs') + meta('post', '_price', '7.50') + comment({ id: 901, content: 'Good mug', type: 'review', more: meta('comment', 'rating', '5') }) }),
    item({ id: 71, type: 'revision', title: 'A post', status: 'inherit', parent: 41, content: 'Older' }),
  ].join('\n'),
);
