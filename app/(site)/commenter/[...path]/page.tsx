import type { Metadata } from 'next';
import { splitPage } from '#features/posts/segments.ts';
import { commenterPath } from '#features/profile/address.ts';
import { getCommenter, listCommentsOf } from '#features/profile/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { CommenterComments } from '#components/comments/CommenterComments.tsx';
import { CommenterProfile } from '#components/comments/CommenterProfile.tsx';
import { notThere } from '#components/site/not-there.tsx';
import { pageMetadata } from '#components/site/metadata.ts';
import { Pager } from '#components/ui/Pager.tsx';

type Props = { params: Promise<{ path: string[] }> };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [site, { commenter, page }] = await Promise.all([getSite(), find(params)]);
  if (!commenter) return {};
  return pageMetadata({ site, title: commenter.name ?? '', description: commenter.bio ?? undefined, path: commenterPath(commenter.id, page), noindex: true });
}

/** Somebody who comments, and what they have said. */
export default async function CommenterPage({ params }: Props) {
  const { commenter, page } = await find(params);
  if (!commenter) return notThere();
  const [site, { comments, hasOlder }] = await Promise.all([getSite(), listCommentsOf(commenter.id, page)]);
  if (comments.length === 0 && page > 1) return notThere();
  return (
    <main id="content" className="wrap">
      <CommenterProfile commenter={commenter} style={site} />
      <h2 className="section-head">Comments</h2>
      {comments.length > 0 ? <CommenterComments comments={comments} style={site} /> : <p className="empty">None has been published yet.</p>}
      <Pager
        label="Pages of comments"
        page={page}
        words={{ newer: 'Newer comments', older: 'Older comments' }}
        newer={page > 1 ? commenterPath(commenter.id, page - 1) : undefined}
        older={hasOlder ? commenterPath(commenter.id, page + 1) : undefined}
      />
    </main>
  );
}

async function find(params: Props['params']) {
  const address = splitPage((await params).path);
  const id = address?.rest.length === 1 ? address.rest[0] : undefined;
  return { commenter: id && UUID.test(id) ? await getCommenter(id) : null, page: address?.page ?? 1 };
}
