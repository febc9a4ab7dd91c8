import type { FeaturedPicture } from '../featured-pictures.ts';
import type { Finding } from '../finding.ts';
import type { PlannedPost, PostStatus } from '../planned.ts';
import { plainText } from '../wordpress/plain-text.ts';
import { ghostBody } from './body.ts';
import type { GhostPost } from './ghost-data.ts';
import { ghostAddress, localDate } from './address.ts';
import type { GhostPostLinks } from './post-links.ts';
import type { GhostSite } from './site.ts';

/** A post or page of Ghost as the database will get it, and what the report says of it. */
export function planGhostPost(post: GhostPost, links: GhostPostLinks, site: GhostSite): { plan: PlannedPost; findings: Finding[] } {
  const isPage = post.page || post.type === 'page';
  const access = accessOf(post, site);
  const path = ghostAddress(post, links, site, isPage);
  const findings: Finding[] = [];
  const say = (kind: Finding['kind'], message: string) =>
    findings.push({ kind, itemType: isPage ? 'page' : 'post', title: post.title, message, ...(path && { oldAddress: path }) });

  if (access.why) say('changed', access.why);
  const source = ghostBody(ownAddresses(post), {
    isPublic: access.status !== 'PRIVATE',
    leaveOut: (what) => say('left-out', `Without ${what}.`),
    misread: (type) => say('changed', `It has a card of the kind "${type}", of which the words alone came along.`),
  });
  if (post.codeinjection_head.trim() || post.codeinjection_foot.trim()) say('left-out', 'The code that was put into its page by hand (code injection) was left out.');
  if (post.canonical_url) say('left-out', `It named another address as its first one: ${post.canonical_url.slice(0, 500)}`);

  const publishedAt = post.published_at ?? (access.status === 'DRAFT' ? post.created_at : null);
  const plan: PlannedPost = {
    legacyId: links.legacyId,
    kind: isPage ? 'PAGE' : 'POST',
    status: access.status,
    path,
    slug: post.slug,
    title: post.title.trim(),
    excerpt: post.custom_excerpt.trim() || null,
    source,
    words: { shown: source, added: '' },
    publishedAt,
    localDate: publishedAt && localDate(publishedAt, site.timeZone),
    modifiedAt: post.updated_at,
    commentsOpen: !isPage,
    sticky: post.featured,
    password: null,
    parentLegacyId: null,
    menuOrder: 0,
    authors: links.authors,
    categories: [],
    tags: links.tags,
    comments: [],
    searchTitle: post.meta_title.trim() || null,
    searchText: post.meta_description.trim() || null,
  };
  return { plan, findings };
}

const STATUSES = new Map<string, PostStatus>([
  ['published', 'PUBLISHED'],
  ['scheduled', 'SCHEDULED'],
  ['draft', 'DRAFT'],
]);

const READERS = new Map([
  ['members', 'members'],
  ['paid', 'paying members'],
  ['tiers', 'members of some tiers'],
]);

/** Nothing is shown to everybody that was not: what only some could read is private here, and a status of another kind a draft. */
function accessOf({ status, visibility, email_only }: GhostPost, { isClosed }: GhostSite): { status: PostStatus; why?: string } {
  const wanted = STATUSES.get(status) ?? 'DRAFT';
  if (status === 'sent' || (email_only && wanted !== 'DRAFT')) return { status: 'PRIVATE', why: 'It was sent by e-mail and never stood on the site: it is private here.' };
  const readers = READERS.get(visibility) ?? 'some members';
  if (wanted === 'DRAFT' && visibility !== 'public') return { status: wanted, why: `There only ${readers} could have read it. Once published here, everybody can.` };
  if (wanted === 'DRAFT') return { status: wanted };
  if (visibility !== 'public') return { status: 'PRIVATE', why: `Only ${readers} could read it: it is private here, until you publish it.` };
  if (isClosed) return { status: 'PRIVATE', why: 'The whole site was behind a password: it is private here, until you publish it.' };
  return { status: wanted };
}

/** The picture over a post. */
export function pictureOf({ feature_image: src, feature_image_alt: alt, feature_image_caption: caption }: GhostPost): FeaturedPicture | null {
  return src.trim() === '' ? null : { src: withRoot(src.trim()), alt, caption: plainText(caption) };
}

/** Ghost writes its own address as `__GHOST_URL__`. */
function ownAddresses({ html, lexical, mobiledoc, markdown }: GhostPost) {
  return { html: withRoot(html), lexical: withRoot(lexical), mobiledoc: withRoot(mobiledoc), markdown: withRoot(markdown) };
}

/** Also as JSON writes a slash. */
export function withRoot(text: string): string {
  return text.replace(/__GHOST_URL__(?:\\?\/)?/g, '/');
}
