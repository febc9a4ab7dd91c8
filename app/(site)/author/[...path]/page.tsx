import type { Metadata } from 'next';
import { authorPath } from '#features/authors/address.ts';
import { getAuthor } from '#features/authors/queries.ts';
import { pictureUrl } from '#features/media/address.ts';
import { authorList } from '#features/posts/lists.ts';
import { listPosts } from '#features/posts/queries.ts';
import { decodeSegments, splitPage } from '#features/posts/segments.ts';
import { getSite } from '#features/settings/queries.ts';
import { PostListPage } from '#components/posts/PostListPage.tsx';
import { movedOrNotThere } from '#components/site/moved.ts';
import { pageMetadata } from '#components/site/metadata.ts';

type Props = { params: Promise<{ path: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, { author, page }] = await Promise.all([getSite(), find(params)]);
  if (!author) return {};
  const path = authorPath(author.slug);
  return pageMetadata({ site, title: author.name, description: author.bio || undefined, path: page === 1 ? path : `${path}page/${page}/`, feed: path });
}

export default async function AuthorPage({ params }: Props) {
  const { author, parts, page } = await find(params);
  if (!author) return movedOrNotThere(authorPath(parts.join('/')));
  const [site, list] = await Promise.all([getSite(), listPosts(authorList(author.id), page)]);
  if (list.posts.length === 0 && page > 1) return movedOrNotThere(`${authorPath(author.slug)}page/${page}/`);
  return (
    <PostListPage {...list} title={author.name} page={page} path={authorPath(author.slug)} style={site} empty="Nothing by this author has been published yet.">
      {author.image && <img className="portrait" src={pictureUrl(author.image)} alt="" width={128} height={128} />}
      {author.bio && <p>{author.bio}</p>}
      {author.link && <p><a href={author.link} rel="me noopener">{new URL(author.link).host}</a></p>}
    </PostListPage>
  );
}

async function find(params: Props['params']) {
  const address = splitPage((await params).path);
  const slug = address?.rest.length === 1 ? address.rest[0] : undefined;
  return { parts: decodeSegments((await params).path) ?? [], author: slug ? await getAuthor(slug) : null, page: address?.page ?? 1 };
}
