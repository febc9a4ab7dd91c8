import type { OpenPost } from '#features/posts/editor-queries.ts';
import type { AuthorOption } from '#features/posts/editor-options.ts';
import { localTime } from '#lib/zoned-time.ts';

/** Everything that an editor page changes of a post, as it stands in its fields. */
export type Draft = {
  title: string;
  source: string;
  excerpt: string;
  /** Empty: it follows the title. */
  slug: string;
  path: string;
  authors: readonly AuthorOption[];
  categoryIds: readonly number[];
  tagNames: readonly string[];
  picture: { id: number; url: string; alt: string } | null;
  parentId: number | null;
  menuOrder: string;
  sticky: boolean;
  commentMode: OpenPost['commentMode'];
  searchTitle: string;
  searchText: string;
  /** The date of publication in the site's time zone, as a form's field has it. */
  date: string;
};

export type DraftText = Pick<Draft, 'title' | 'source' | 'excerpt'>;

/** The fields as they stand for a post that was just opened. A slug that only follows the title is shown as none. */
export function draftOf(post: OpenPost, timeZone: string): Draft {
  const { title, source, excerpt, authors, categoryIds, tagNames, picture, parentId, sticky, commentMode } = post;
  return {
    title, source, excerpt, authors, categoryIds, tagNames, picture, parentId, sticky, commentMode,
    slug: post.isPublic || post.ownPath ? post.slug : '',
    path: post.path,
    menuOrder: String(post.menuOrder),
    searchTitle: post.searchTitle ?? '',
    searchText: post.searchText ?? '',
    date: post.publishedAt ? localTime(post.publishedAt, timeZone) : '',
  };
}

/** The form that saves what differs from `before`: what nobody touched is not sent, so that it overwrites nothing. */
export function saveFormOf(draft: Draft, before: Draft, timeZone: string): FormData {
  const form = new FormData();
  const values = fieldsOf(draft);
  const known = new Map(fieldsOf(before));
  for (const [name, value] of values) if (name === 'title' || name === 'source' || name === 'excerpt' || known.get(name) !== value) form.set(name, value);
  if (form.has('at')) form.set('zone', timeZone);
  return form;
}

function fieldsOf(draft: Draft): [string, string][] {
  const { title, source, excerpt, slug, path, authors, categoryIds, tagNames, picture, parentId, menuOrder, sticky, commentMode, searchTitle, searchText, date } = draft;
  return [
    ['title', title], ['source', source], ['excerpt', excerpt], ['slug', slug], ['path', path], ['authors', authors.map(({ value }) => value).join(' ')], ['categories', categoryIds.join(' ')],
    ['tags', tagNames.join('\n')], ['picture', picture ? String(picture.id) : ''], ['parent', parentId === null ? '' : String(parentId)], ['menuOrder', menuOrder], ['sticky', sticky ? 'on' : ''],
    ['commentMode', commentMode], ['searchTitle', searchTitle], ['searchText', searchText], ['at', date],
  ];
}

/** Whether two drafts say the same. */
export function sameDraft(one: Draft, other: Draft): boolean {
  const values = new Map(fieldsOf(other));
  return fieldsOf(one).every(([name, value]) => values.get(name) === value);
}

export const sameText = (one: DraftText, other: DraftText): boolean => one.title === other.title && one.source === other.source && one.excerpt === other.excerpt;
