import type { PlannedPost, PlannedTerm, PostStatus } from '../planned.ts';
import type { ExportItem } from './export-item.ts';
import { oldPath, type SiteAddresses } from './old-path.ts';
import { plainText } from './plain-text.ts';
import { planComments } from './plan-comments.ts';
import { slugFrom } from './slug-from.ts';
import { numberFor } from './item-key.ts';
import { searchTexts } from './search-texts.ts';
import { termsOfOtherTaxonomies } from './taxonomies.ts';
import { emptyContext } from './text/context.ts';
import { ENGLISH, type Marks } from './text/marks.ts';
import { texturize } from './text/texturize.ts';
import { wordpressBody, type WordpressBody } from './text/wordpress-body.ts';
import { momentOf } from './wordpress-date.ts';

const KINDS = new Map<string, PlannedPost['kind']>([
  ['post', 'POST'],
  ['page', 'PAGE'],
]);
const STATUSES = new Map<string, PostStatus>([
  ['publish', 'PUBLISHED'],
  ['draft', 'DRAFT'],
  ['auto-draft', 'DRAFT'],
  ['pending', 'SUBMITTED'],
  ['future', 'SCHEDULED'],
  ['private', 'PRIVATE'],
  ['trash', 'TRASHED'],
]);
// Where a comment's date and its post's are both missing.
const LONG_AGO = new Date(0);

/**
 * Maps an item of an export to what the database gets, or says why it gets nothing. A status of some plugin's own
 * makes a draft: nothing is published that was not. Its body is what its text becomes, where that refers to anything;
 * `marks` are those of the site's language.
 */
export function planItem(
  item: ExportItem,
  site: SiteAddresses,
  { source, words }: Pick<WordpressBody, 'source' | 'words'> = wordpressBody(item.content, emptyContext(item.postType, item.title)),
  marks: Marks = ENGLISH,
): PlannedPost | { skipped: string } {
  const kind = KINDS.get(item.postType);
  if (!kind) return { skipped: `the type "${item.postType}" is neither a post nor a page` };
  const publishedAt = momentOf(item.postDateGmt, item.postDate);
  return {
    legacyId: item.legacyId ?? numberFor(item),
    kind,
    status: STATUSES.get(item.status) ?? 'DRAFT',
    path: oldPath(item.link, site),
    slug: item.postName,
    title: plainText(texturize(item.title, marks)),
    excerpt: plainText(texturize(item.excerpt, marks)) || null,
    source,
    words,
    publishedAt,
    localDate: item.postDate,
    modifiedAt: momentOf(item.modifiedGmt, item.modified),
    commentsOpen: item.commentStatus === 'open',
    sticky: item.isSticky,
    password: item.password || null,
    parentLegacyId: item.parentId,
    menuOrder: item.menuOrder,
    authors: authorsOf(item),
    categories: termsIn(item, 'category'),
    tags: [...termsIn(item, 'post_tag'), ...termsOfOtherTaxonomies(item)],
    comments: planComments(item.comments, publishedAt ?? LONG_AGO, marks),
    ...searchTexts(item),
  };
}

/** WordPress knows one author; the Co-Authors Plus plugin keeps several as terms named by their logins. */
function authorsOf(item: ExportItem): string[] {
  const coAuthors = item.terms.filter((term) => term.domain === 'author').map((term) => term.name);
  const authors = coAuthors.length > 0 ? coAuthors : [item.creator];
  return [...new Set(authors.filter((login) => login !== ''))];
}

function termsIn(item: ExportItem, domain: string): PlannedTerm[] {
  return item.terms
    .filter((term) => term.domain === domain)
    .map(({ slug, name }) => ({ slug: slug || slugFrom(name), name: plainText(name) || name }));
}
