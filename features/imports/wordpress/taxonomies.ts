import { MAX_TAG_NAME } from '#features/tags/named-limits.ts';
import type { Finding } from '../finding.ts';
import type { PlannedTerm } from '../planned.ts';
import type { ExportItem, ExportTerm } from './export-item.ts';
import { plainText } from './plain-text.ts';
import { slugFrom } from './slug-from.ts';

/** What is stored as something else, or is nothing that a reader knew of: plugins' bookkeeping. */
const APART = new Set(['category', 'post_tag', 'author', 'nav_menu', 'post_translations', 'term_translations', 'wp_theme', 'wp_template_part_area', 'elementor_library_type', 'yst_prominent_words']);

/** A post's terms of taxonomies that have no place of their own here, as tags that bear the taxonomy's name before theirs. */
export function termsOfOtherTaxonomies(item: ExportItem): PlannedTerm[] {
  return item.terms.filter(({ domain }) => !APART.has(domain)).map(asTag);
}

function asTag({ domain, slug, name }: ExportTerm): PlannedTerm {
  const taxonomy = domain === 'post_format' ? 'format' : domain;
  const words = plainText(name) || name || slug;
  const own = domain === 'post_format' ? slug.replace(/^post-format-/, '') : slug;
  return { slug: `${slugFrom(taxonomy)}-${own || slugFrom(name)}`, name: `${taxonomy.replaceAll('_', ' ')}: ${words}`.slice(0, MAX_TAG_NAME) };
}

/** Notes which such taxonomies posts and pages have, for the report: a line each. */
export function createTaxonomyLog(): { note(item: ExportItem): void; findings(): Finding[] } {
  const taxonomies = new Map<string, Map<string, string>>();
  return {
    note(item) {
      for (const term of item.terms) {
        if (APART.has(term.domain)) continue;
        const names = taxonomies.get(term.domain) ?? new Map<string, string>();
        taxonomies.set(term.domain, names);
        const { slug, name } = asTag(term);
        names.set(slug, name);
      }
    },
    findings: () =>
      [...taxonomies].map(([taxonomy, names]) => {
        const [first = ''] = names.values();
        const count = names.size === 1 ? 'Its one term is a tag' : `Its ${names.size.toLocaleString('en-GB')} terms are tags`;
        return { kind: 'changed', itemType: 'taxonomy', title: taxonomy, message: `${count} here, such as “${first}”.` } satisfies Finding;
      }),
  };
}
