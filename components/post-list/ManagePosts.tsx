import type { Viewer } from '#features/sessions/viewer.ts';
import { listBylineOptions, listCategoryTree } from '#features/posts/editor-options.ts';
import { countManaged, listManaged } from '#features/posts/manage-queries.ts';
import { postListAddress, type PostFilter } from '#features/posts/manage-schema.ts';
import { canPublish } from '#features/posts/policy.ts';
import { getSite } from '#features/settings/queries.ts';
import { EmptyList } from './EmptyList.tsx';
import { NewPostForm } from './NewPostForm.tsx';
import { PostFilters } from './PostFilters.tsx';
import { PostList } from './PostList.tsx';
import { PostTabs } from './PostTabs.tsx';

/** The list of posts, or of pages, with all that can be done from it. */
export async function ManagePosts({ filter, viewer }: { filter: PostFilter; viewer: Viewer }) {
  const site = await getSite();
  const [{ posts, next }, counts, authors, categories] = await Promise.all([listManaged(viewer, filter, site.timeZone), countManaged(viewer, filter.kind), listBylineOptions(), listCategoryTree()]);
  const { language, timeZone } = site;
  return (
    <main id="content" className="admin-main">
      <div className="title-row">
        <h1 className="admin-title">{filter.kind === 'PAGE' ? 'Pages' : 'Posts'}</h1>
        <NewPostForm kind={filter.kind} />
      </div>
      <PostTabs filter={filter} counts={counts} />
      <PostFilters filter={filter} authors={authors} categories={categories} />
      {posts.length === 0 ? <EmptyList filter={filter} /> : (
        <PostList key={postListAddress(filter)} posts={posts} categories={filter.kind === 'POST' ? categories : []} viewer={{ id: viewer.id, role: viewer.role }} style={{ language, timeZone }} mayPublish={canPublish(viewer)} inBin={filter.status === 'TRASHED'} />
      )}
      {next && <p className="queue-more"><a href={postListAddress({ ...filter, before: next })}>Older ones</a></p>}
    </main>
  );
}
