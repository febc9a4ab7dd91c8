import { decodeSlug, fieldId, fieldText, type ExportElement } from './export-element.ts';
import { itemFrom, metaOf, type ExportItem, type ExportMeta } from './export-item.ts';

export interface ExportSite {
  type: 'site';
  title: string;
  link: string;
  description: string;
  language: string;
  baseSiteUrl: string;
  baseBlogUrl: string;
  /** '' where the file does not say. */
  wxrVersion: string;
}

export interface ExportAuthor {
  type: 'author';
  legacyId: number | null;
  login: string;
  email: string;
  displayName: string;
  firstName: string;
  lastName: string;
}

/** `parentSlug` is '' at the top of the tree. Version 1.0 numbers no terms: `legacyId` is null. */
export interface ExportCategory {
  type: 'category';
  legacyId: number | null;
  slug: string;
  parentSlug: string;
  name: string;
  description: string;
  /** Only where there is any. */
  meta?: ExportMeta[];
}

export interface ExportTag {
  type: 'tag';
  legacyId: number | null;
  slug: string;
  name: string;
  description: string;
  meta?: ExportMeta[];
}

/** A term of a taxonomy that is neither categories nor tags: a menu, a post format, a plugin's. */
export interface ExportOtherTerm {
  type: 'term';
  taxonomy: string;
  legacyId: number | null;
  slug: string;
  parentSlug: string;
  name: string;
  description: string;
  meta?: ExportMeta[];
}

export type ExportRecord =
  ExportSite | ExportAuthor | ExportCategory | ExportTag | ExportOtherTerm | { type: 'item'; line: number; item: ExportItem };

/** The record that a child of the channel stands for; null where it only describes the site. */
export function recordFrom(element: ExportElement): Exclude<ExportRecord, ExportSite> | null {
  switch (element.name) {
    case 'item':
      return { type: 'item', line: element.line, item: itemFrom(element) };
    case 'wp:author':
      return authorFrom(element);
    case 'wp:category':
      return categoryFrom(element, 'wp:category_nicename', 'wp:category_parent', 'wp:cat_name', 'wp:category_description');
    case 'wp:tag':
      return tagFrom(element, 'wp:tag_slug', 'wp:tag_name', 'wp:tag_description');
    case 'wp:term':
      return termFrom(element);
    default:
      return null;
  }
}

const SITE_FIELDS = ['title', 'link', 'description', 'language', 'wp:base_site_url', 'wp:base_blog_url', 'wp:wxr_version'];

/** Whether a child of the channel describes the site; the first of each name counts. */
export function isSiteField(name: string): boolean {
  return SITE_FIELDS.includes(name);
}

/** The site record, from the fields that stand in the channel itself. */
export function siteFrom(fields: ReadonlyMap<string, string>): ExportSite {
  const field = (name: string) => fields.get(name) ?? '';
  return {
    type: 'site',
    title: field('title'),
    link: field('link'),
    description: field('description'),
    language: field('language'),
    baseSiteUrl: field('wp:base_site_url'),
    baseBlogUrl: field('wp:base_blog_url'),
    wxrVersion: field('wp:wxr_version'),
  };
}

function authorFrom(element: ExportElement): ExportAuthor {
  const text = (name: string) => fieldText(element, name);
  return {
    type: 'author',
    legacyId: fieldId(element, 'wp:author_id'),
    login: text('wp:author_login'),
    email: text('wp:author_email'),
    displayName: text('wp:author_display_name'),
    firstName: text('wp:author_first_name'),
    lastName: text('wp:author_last_name'),
  };
}

function categoryFrom(element: ExportElement, slug: string, parent: string, name: string, description: string): ExportCategory {
  const parentSlug = decodeSlug(fieldText(element, parent));
  return { type: 'category', ...termFields(element, slug, name, description), parentSlug };
}

function tagFrom(element: ExportElement, slug: string, name: string, description: string): ExportTag {
  return { type: 'tag', ...termFields(element, slug, name, description) };
}

/** Some exports write categories and tags in the general form too. */
function termFrom(element: ExportElement): ExportCategory | ExportTag | ExportOtherTerm {
  const taxonomy = fieldText(element, 'wp:term_taxonomy');
  const category = categoryFrom(element, 'wp:term_slug', 'wp:term_parent', 'wp:term_name', 'wp:term_description');
  if (taxonomy === 'category') return category;
  if (taxonomy === 'post_tag') return tagFrom(element, 'wp:term_slug', 'wp:term_name', 'wp:term_description');
  return { ...category, type: 'term', taxonomy };
}

function termFields(element: ExportElement, slug: string, name: string, description: string) {
  const meta = metaOf(element, 'wp:termmeta');
  return {
    legacyId: fieldId(element, 'wp:term_id'),
    slug: decodeSlug(fieldText(element, slug)),
    name: fieldText(element, name),
    description: fieldText(element, description),
    ...(meta.length > 0 && { meta }),
  };
}
