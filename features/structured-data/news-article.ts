import { authorPath } from '#features/authors/address.ts';
import { commentPermalink } from '#features/comments/address.ts';
import type { ShownComment } from '#features/comments/queries.ts';
import { pictureUrl } from '#features/media/address.ts';
import { shownPicture } from '#features/media/select.ts';
import type { Article } from '#features/posts/queries.ts';
import type { SiteSettings } from '#features/settings/schema.ts';
import { excerptOf, plainText } from '#lib/html/text.ts';
import { socialCardPath } from './card.ts';
import type { JsonLd } from './serialise.ts';

/** What a search engine is told of a comment. */
export type MarkedComment = Pick<ShownComment, 'id' | 'name' | 'html' | 'createdAt'>;

const DESCRIPTION_CHARS = 200;
/** What is told of a discussion is sent twice, so that it is only its beginning. */
const MAX_COMMENTS = 3;
const COMMENT_CHARS = 120;

/** A post as a NewsArticle, with the first of the comments given. */
export function newsArticle(article: Article, site: SiteSettings, siteUrl: string, comments: readonly MarkedComment[]): JsonLd {
  const url = siteUrl + encodeURI(article.path);
  const published = article.publishedAt ?? article.modifiedAt;
  const modified = article.modifiedAt > published ? article.modifiedAt : published;
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    headline: article.title,
    description: article.excerpt || excerptOf(article.text, DESCRIPTION_CHARS),
    author: article.bylines.map(({ author }) => ({ '@type': 'Person', name: author.name, url: siteUrl + encodeURI(authorPath(author.slug)) })),
    publisher: publisherOf(site, siteUrl),
    datePublished: published.toISOString(),
    dateModified: modified.toISOString(),
    image: imageOf(article, siteUrl),
    inLanguage: site.language,
    isAccessibleForFree: true,
    wordCount: article.words,
    ...(article.categories.length > 0 && { articleSection: article.categories.map(({ category }) => category.name) }),
    ...(article.tags.length > 0 && { keywords: article.tags.map(({ tag }) => tag.name) }),
    commentCount: article.commentCount,
    ...(comments.length > 0 && { comment: comments.slice(0, MAX_COMMENTS).map((comment) => markComment(comment, siteUrl)) }),
  };
}

export function publisherOf(site: Pick<SiteSettings, 'name'>, siteUrl: string): JsonLd {
  return { '@type': 'NewsMediaOrganization', '@id': `${siteUrl}/#publisher`, name: site.name, url: `${siteUrl}/` };
}

/** The post's picture, or the card that is drawn for it. */
function imageOf({ id, picture: chosen }: Pick<Article, 'id' | 'picture'>, siteUrl: string): JsonLd {
  const picture = shownPicture(chosen);
  if (!picture) return { '@type': 'ImageObject', url: siteUrl + socialCardPath(id), width: 1200, height: 630 };
  return {
    '@type': 'ImageObject',
    url: siteUrl + encodeURI(pictureUrl(picture)),
    ...(picture.width && { width: picture.width }),
    ...(picture.height && { height: picture.height }),
    ...(picture.credit && { creditText: picture.credit }),
  };
}

function markComment({ id, name, html, createdAt }: MarkedComment, siteUrl: string): JsonLd {
  return {
    '@type': 'Comment',
    url: siteUrl + commentPermalink(id),
    ...(name && { author: { '@type': 'Person', name } }),
    dateCreated: createdAt.toISOString(),
    text: excerptOf(plainText(html), COMMENT_CHARS),
  };
}
