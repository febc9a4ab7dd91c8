import type { ExportAuthor, ExportCategory, ExportOtherTerm, ExportTag } from '#features/imports/wordpress/export-record.ts';
import { writeMeta } from './write-item.ts';
import { writtenSlug } from './write-slug.ts';
import { cdataElement, numberElement } from './xml.ts';

/** An author of the channel; WordPress's importer asks whose account each becomes. */
export function writeAuthor(author: Omit<ExportAuthor, 'type'>): string {
  return element('wp:author', [
    numberElement('wp:author_id', author.legacyId),
    cdataElement('wp:author_login', author.login),
    cdataElement('wp:author_email', author.email),
    cdataElement('wp:author_display_name', author.displayName),
    cdataElement('wp:author_first_name', author.firstName),
    cdataElement('wp:author_last_name', author.lastName),
  ]);
}

export function writeCategory(category: Omit<ExportCategory, 'type'>): string {
  return element('wp:category', [
    numberElement('wp:term_id', category.legacyId),
    cdataElement('wp:category_nicename', writtenSlug(category.slug)),
    cdataElement('wp:category_parent', writtenSlug(category.parentSlug)),
    cdataElement('wp:cat_name', category.name),
    cdataElement('wp:category_description', category.description),
    ...metaOf(category),
  ]);
}

export function writeTag(tag: Omit<ExportTag, 'type'>): string {
  return element('wp:tag', [
    numberElement('wp:term_id', tag.legacyId),
    cdataElement('wp:tag_slug', writtenSlug(tag.slug)),
    cdataElement('wp:tag_name', tag.name),
    cdataElement('wp:tag_description', tag.description),
    ...metaOf(tag),
  ]);
}

/** A term of another taxonomy: a menu, a post format, a plugin's. */
export function writeTerm(term: Omit<ExportOtherTerm, 'type'>): string {
  return element('wp:term', [
    numberElement('wp:term_id', term.legacyId),
    cdataElement('wp:term_taxonomy', term.taxonomy),
    cdataElement('wp:term_slug', writtenSlug(term.slug)),
    cdataElement('wp:term_parent', writtenSlug(term.parentSlug)),
    cdataElement('wp:term_name', term.name),
    cdataElement('wp:term_description', term.description),
    ...metaOf(term),
  ]);
}

const metaOf = ({ meta = [] }: Pick<ExportTag, 'meta'>) => meta.map((one) => writeMeta('wp:termmeta', one));

function element(name: string, children: readonly string[]): string {
  return `<${name}>${children.join('')}</${name}>\n`;
}
