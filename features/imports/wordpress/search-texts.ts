import type { ExportItem } from './export-item.ts';
import { metaValue } from './meta-value.ts';
import { plainText } from './plain-text.ts';

/** As the editor allows them. */
const MAX_TITLE = 300;
const MAX_TEXT = 2_000;
/** Longer ones are no words for a search engine, and their variables not worth the time. */
const LONGEST_TEMPLATE = 5_000;

/**
 * What search engines were told of a post instead of its title and beginning, by Yoast or Rank Math. Their variables
 * (`%%title%%`, `%excerpt%`) become what they stand for, or nothing where that is not known; so does the site's name, which
 * this site puts behind each title itself. null where nothing of one's own is left.
 */
export function searchTexts(item: ExportItem): { searchTitle: string | null; searchText: string | null } {
  const title = plainText(item.title);
  const written = (keys: readonly string[], limit: number) => {
    const template = keys.map((key) => metaValue(item.meta, key)).find((value) => value.trim() !== '') ?? '';
    return withoutVariables(plainText(template.slice(0, LONGEST_TEMPLATE)), item).slice(0, limit) || null;
  };
  const searchTitle = written(['_yoast_wpseo_title', 'rank_math_title'], MAX_TITLE);
  return { searchTitle: searchTitle === title ? null : searchTitle, searchText: written(['_yoast_wpseo_metadesc', 'rank_math_description'], MAX_TEXT) };
}

const VARIABLE = /%%([a-z_]{1,40})%%|%([a-z_]{1,40})(?:\([^()%]{0,100}\))?%/gi;
/** Stands for a separator until those at the ends and beside each other are gone. */
const SEPARATOR = '\u0001';

function withoutVariables(template: string, item: ExportItem): string {
  if (!template.includes('%')) return template;
  const parts = template
    .replace(VARIABLE, (_, double: string | undefined, single: string | undefined) => meaningOf((double ?? single ?? '').toLowerCase(), item))
    .split(SEPARATOR)
    .map((part) => part.replace(/\s+/g, ' ').trim());
  return parts.filter((part) => part !== '' && !/^[-–—|•·«»:/]+$/.test(part)).join(' – ').replace(/^[-–—|•·«»\s]{1,10}|[-–—|•·«»\s]{1,10}$/g, '');
}

function meaningOf(variable: string, item: ExportItem): string {
  const termOf = (domain: string) => plainText(item.terms.find((term) => term.domain === domain)?.name ?? '');
  switch (variable) {
    case 'title':
    case 'seo_title':
      return plainText(item.title);
    case 'sep':
      return SEPARATOR;
    case 'excerpt':
    case 'excerpt_only':
    case 'seo_description':
      return plainText(item.excerpt);
    case 'category':
    case 'primary_category':
    case 'categories':
      return termOf('category');
    case 'tag':
    case 'tags':
      return termOf('post_tag');
    default:
      return '';
  }
}
