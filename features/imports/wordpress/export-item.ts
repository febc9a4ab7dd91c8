import { decodeSlug, fieldId, fieldText, rawText, type ExportElement } from './export-element.ts';
import { writtenDate } from './wordpress-date.ts';

/** A key and value that a plugin or WordPress itself stored with a post, a comment or a term; may be serialised PHP. */
export interface ExportMeta {
  key: string;
  value: string;
}

/** `domain` is the taxonomy: 'category', 'post_tag' or one of a plugin. `slug` is '' in exports older than 2.5. */
export interface ExportTerm {
  domain: string;
  slug: string;
  name: string;
}

/** `approved` as WordPress writes it: '1', '0', 'spam', 'trash', 'post-trashed'. `type` is '' or 'comment' for a comment. */
export interface ExportComment {
  legacyId: number | null;
  parentId: number | null;
  authorName: string;
  authorEmail: string;
  authorUrl: string;
  date: string | null;
  dateGmt: string | null;
  content: string;
  approved: string;
  type: string;
  userId: number | null;
  /** Of the computer that it was sent from; '' where the export does not say. */
  authorIp: string;
  meta: ExportMeta[];
}

/** A child of an item that nothing here reads: an enclosure, a plugin's own. `name` is as elementName gives it. */
export interface ExportExtra {
  name: string;
  text: string;
  attributes?: Record<string, string>;
}

/** One post, page, attachment, menu item or plugin's thing, as the export has it. Dates are 'YYYY-MM-DD HH:MM:SS'. */
export interface ExportItem {
  legacyId: number | null;
  postType: string;
  title: string;
  link: string;
  guid: string;
  creator: string;
  content: string;
  excerpt: string;
  postDate: string | null;
  postDateGmt: string | null;
  modified: string | null;
  modifiedGmt: string | null;
  commentStatus: string;
  pingStatus: string;
  postName: string;
  status: string;
  parentId: number | null;
  menuOrder: number;
  password: string;
  isSticky: boolean;
  terms: ExportTerm[];
  meta: ExportMeta[];
  comments: ExportComment[];
  attachmentUrl: string;
  /** Only where there is any. */
  extra?: ExportExtra[];
}

/** Reads an `item` element of a WordPress export, version 1.0 to 1.2. */
export function itemFrom(element: ExportElement): ExportItem {
  const text = (name: string) => fieldText(element, name);
  return {
    legacyId: fieldId(element, 'wp:post_id'),
    postType: text('wp:post_type') || 'post',
    title: text('title'),
    link: text('link'),
    guid: text('guid'),
    creator: fieldText(element, 'dc:creator', 'wp:author'),
    content: rawText(element, 'content:encoded'),
    excerpt: rawText(element, 'excerpt:encoded'),
    postDate: writtenDate(text('wp:post_date')),
    postDateGmt: writtenDate(text('wp:post_date_gmt')),
    modified: writtenDate(text('wp:post_modified')),
    modifiedGmt: writtenDate(text('wp:post_modified_gmt')),
    commentStatus: text('wp:comment_status'),
    pingStatus: text('wp:ping_status'),
    postName: decodeSlug(text('wp:post_name')),
    status: text('wp:status'),
    parentId: fieldId(element, 'wp:post_parent'),
    menuOrder: Number.parseInt(text('wp:menu_order'), 10) || 0,
    password: text('wp:post_password'),
    isSticky: text('wp:is_sticky') === '1',
    terms: termsOf(element),
    meta: metaOf(element, 'wp:postmeta'),
    comments: element.children.filter((child) => child.name === 'wp:comment').map(commentFrom),
    attachmentUrl: text('wp:attachment_url'),
    ...extraOf(element),
  };
}

/** What itemFrom reads, and what only says once more what another child says. */
const READ = new Set(
  ('title link guid pubDate description dc:creator content:encoded excerpt:encoded category wp:author wp:post_id wp:post_date wp:post_date_gmt wp:post_modified wp:post_modified_gmt ' +
    'wp:comment_status wp:ping_status wp:post_name wp:status wp:post_parent wp:menu_order wp:post_type wp:post_password wp:is_sticky wp:postmeta wp:comment wp:attachment_url').split(' '),
);

function extraOf({ children }: ExportElement): { extra?: ExportExtra[] } {
  const extra = children
    .filter(({ name, text, attributes }) => !READ.has(name) && (text.trim() !== '' || attributes.size > 0))
    .map(({ name, text, attributes }) => ({ name, text, ...(attributes.size > 0 && { attributes: Object.fromEntries(attributes) }) }));
  return extra.length > 0 ? { extra } : {};
}

function commentFrom(element: ExportElement): ExportComment {
  const text = (name: string) => fieldText(element, name);
  return {
    legacyId: fieldId(element, 'wp:comment_id'),
    parentId: fieldId(element, 'wp:comment_parent'),
    authorName: text('wp:comment_author'),
    authorEmail: text('wp:comment_author_email'),
    authorUrl: text('wp:comment_author_url'),
    date: writtenDate(text('wp:comment_date')),
    dateGmt: writtenDate(text('wp:comment_date_gmt')),
    content: rawText(element, 'wp:comment_content'),
    approved: text('wp:comment_approved'),
    type: text('wp:comment_type'),
    userId: fieldId(element, 'wp:comment_user_id'),
    authorIp: fieldText(element, 'wp:comment_author_IP', 'wp:comment_author_ip'),
    meta: metaOf(element, 'wp:commentmeta'),
  };
}

/** Reads the keys and values of an element, in its order. */
export function metaOf(element: ExportElement, name: string): ExportMeta[] {
  return element.children
    .filter((child) => child.name === name)
    .map((child) => ({ key: fieldText(child, 'wp:meta_key'), value: rawText(child, 'wp:meta_value') }));
}

/** Version 1.0 names every term twice, once without its slug: the bare one counts only where it stands alone. */
function termsOf(element: ExportElement): ExportTerm[] {
  const terms = new Map<string, ExportTerm>();
  const named = new Set<string>();
  const bare: ExportTerm[] = [];
  for (const child of element.children) {
    if (child.name !== 'category') continue;
    const domain = taxonomy(child.attributes.get('domain'));
    const term = { domain, slug: decodeSlug(child.attributes.get('nicename')?.trim() ?? ''), name: child.text.trim() };
    if (term.slug === '') {
      if (term.name !== '') bare.push(term);
      continue;
    }
    named.add(`${domain}\n${term.name}`);
    if (!terms.has(`${domain}\n${term.slug}`)) terms.set(`${domain}\n${term.slug}`, term);
  }
  return [...terms.values(), ...bare.filter((term) => !named.has(`${term.domain}\n${term.name}`))];
}

function taxonomy(domain: string | undefined): string {
  if (!domain) return 'category';
  return domain === 'tag' ? 'post_tag' : domain;
}
