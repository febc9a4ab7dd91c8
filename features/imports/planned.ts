import type { Finding } from './finding.ts';
import type { ExpectedWords } from './words.ts';

/** What an archive becomes here: each kind of thing by its own `kind`. A new kind joins `Planned`, and is stored in store/batch.ts. */
export type Planned = PlannedPost | PlannedDiscussion | PlannedRedirect | PlannedMedia | PlannedMenu | PlannedPictures | PlannedRecord;

export type PostStatus = 'PUBLISHED' | 'DRAFT' | 'SUBMITTED' | 'SCHEDULED' | 'PRIVATE' | 'TRASHED';

export interface PlannedTerm {
  slug: string;
  name: string;
}

/** A post or a page as the database will get it. */
export interface PlannedPost {
  legacyId: number;
  kind: 'POST' | 'PAGE';
  status: PostStatus;
  /** The old address, with slashes at both ends; null where the post had no pretty one. */
  path: string | null;
  /** '' where the old site had given none yet (a draft). */
  slug: string;
  /** Plain text; may be ''. */
  title: string;
  /** Plain text; null where nobody wrote one. */
  excerpt: string | null;
  /** HTML with its paragraphs made, or block markup as it was; not sanitised. */
  source: string;
  /** What its readers must find in it, where the reader of the archive can tell. */
  words?: ExpectedWords;
  /** When it was or will be published; of a draft, when it was begun; null where the archive does not say. */
  publishedAt: Date | null;
  /** The same in the old site's own time, 'YYYY-MM-DD HH:MM:SS'. */
  localDate: string | null;
  modifiedAt: Date | null;
  commentsOpen: boolean;
  sticky: boolean;
  password: string | null;
  parentLegacyId: number | null;
  menuOrder: number;
  /** Logins, in the byline's order. */
  authors: string[];
  categories: PlannedTerm[];
  tags: PlannedTerm[];
  comments: PlannedComment[];
  /** What search engines are told instead of title and excerpt; plain text, null where the archive has nothing of its own for it. */
  searchTitle?: string | null;
  searchText?: string | null;
}

/** Comments that were kept apart from what they are about, and come to a post that is here. */
export interface PlannedDiscussion {
  kind: 'DISCUSSION';
  title: string;
  /** Where the post stood, with slashes at both ends. */
  path: string | null;
  /** The post's number on the old site, should nothing stand at the address. */
  legacyPostId: number | null;
  comments: PlannedComment[];
}

/** An address that leads to another: `from` and `to` as features/redirects reads them. */
export interface PlannedRedirect {
  kind: 'REDIRECT';
  from: string;
  to: string;
  status: 301 | 307;
}

/** A picture or file of the old site's, whose bytes are still there. Its words are plain text. */
export interface PlannedMedia {
  kind: 'MEDIA';
  legacyId: number;
  isPicture: boolean;
  /** Where its bytes are. */
  url: string;
  /** The file's name. */
  name: string;
  mime: string;
  title: string;
  alt: string;
  caption: string;
  description: string;
  createdAt: Date | null;
}

/** The menus of the old site, once all that they lead to is here. */
export interface PlannedMenu {
  kind: 'MENU';
  /** Its name on the old site. */
  title: string;
  location: 'main' | 'footer';
  /** In order, each after the one that it stands below. */
  items: PlannedMenuItem[];
}

export interface PlannedMenuItem {
  legacyId: number;
  /** The entry that it stands below, of the same menu; null at the top. */
  parentLegacyId: number | null;
  /** '' where it is called as what it leads to. */
  label: string;
  /** A post or page by its old number, a category by its slug, or an address of this site or another. */
  to: { post: number } | { category: string } | { url: string };
}

/** Which picture stands over which post, by their old numbers, once all of them are here; null where none does. */
export interface PlannedPictures {
  kind: 'PICTURES';
  pictures: ReadonlyMap<number, number | null>;
}

/** One thing of the old site just as its archive has it: an ImportRecord. */
export interface PlannedRecord {
  kind: 'RECORD';
  type: string;
  key: string;
  /** JSON. */
  raw: string;
  /** The address that an item had of its own, decoded, with slashes at both ends. */
  path?: string | null;
}

export type CommentStatus = 'APPROVED' | 'PENDING' | 'SPAM' | 'REMOVED';
export type CommentKind = 'COMMENT' | 'PINGBACK' | 'TRACKBACK';

/** One comment as the database will get it. `source` is HTML with its paragraphs made; not sanitised. */
export interface PlannedComment {
  /** null only where the archive does not number its comments. */
  legacyId: number | null;
  /** The comment it answers, in the same plan; never itself and never in a circle. */
  parentLegacyId: number | null;
  name: string;
  email: string | null;
  url: string | null;
  /** The old site's user who wrote it signed in. */
  userLegacyId: number | null;
  createdAt: Date;
  source: string;
  words?: ExpectedWords;
  kind: CommentKind;
  status: CommentStatus;
  /** What of it is kept beside its row, to be given back by a later export: see wordpress/comment-record.ts. */
  imported?: object | null;
}

export function isPost(planned: Planned): planned is PlannedPost {
  return planned.kind === 'POST' || planned.kind === 'PAGE';
}

const NAMES = { POST: 'post', PAGE: 'page', DISCUSSION: 'discussion', REDIRECT: 'redirect', MEDIA: 'attachment', MENU: 'menu', PICTURES: 'attachment', RECORD: 'record' } as const satisfies Record<Planned['kind'], string>;

/** What a line of the report says that it is about. */
export function aboutIt(planned: Planned): Pick<Finding, 'itemType' | 'title' | 'oldAddress'> {
  const itemType = NAMES[planned.kind];
  if (planned.kind === 'REDIRECT') return { itemType, title: planned.from, oldAddress: planned.from };
  if (planned.kind === 'RECORD') return { itemType: planned.type.replace(/^item:/, ''), title: planned.key };
  if (planned.kind === 'PICTURES') return { itemType, title: '' };
  if (planned.kind === 'MEDIA') return { itemType, title: planned.title || planned.name, oldAddress: planned.url };
  if (planned.kind === 'MENU') return { itemType, title: planned.title };
  return { itemType, title: planned.title, ...(planned.path !== null && { oldAddress: planned.path }) };
}

/** The comments of what has some. */
export function commentsIn(planned: Planned): readonly PlannedComment[] {
  return 'comments' in planned ? planned.comments : [];
}

/** Comments and whatever they hang from: what progress is counted in. */
export function itemsIn(planned: Planned): number {
  return planned.kind === 'RECORD' || planned.kind === 'PICTURES' ? 0 : 1 + commentsIn(planned).length;
}

/** How many of the things that a batch holds a few of: posts are work, a record or a file's name is none. */
export function thingsIn(planned: Planned): number {
  return planned.kind === 'RECORD' || planned.kind === 'MEDIA' ? 0 : 1;
}

/** About how many characters of memory it takes; what fills a batch. */
export function charsIn(planned: Planned): number {
  if (planned.kind === 'RECORD') return planned.raw.length;
  return commentsIn(planned).reduce((sum, comment) => sum + comment.source.length, isPost(planned) ? planned.source.length : 0);
}
