import type { Thread } from '#features/comments/queries.ts';
import type { Article, PostSummary } from '#features/posts/queries.ts';
import type { SiteSettings } from '#features/settings/schema.ts';
import { CommentThread } from '#components/comments/CommentThread.tsx';
import { Pager } from '#components/ui/Pager.tsx';
import { ArticleView } from './ArticleView.tsx';
import { commentCount } from './comment-count.ts';
import { TeaserList } from './TeaserList.tsx';

type Props = {
  site: SiteSettings;
  latest: Article | null;
  recent: { posts: PostSummary[]; hasOlder: boolean };
  discussion: { threads: Thread[]; pages: number };
};

/** The latest post in full with the start of its discussion, and the recent ones. */
export function FrontPage({ site, latest, recent, discussion }: Props) {
  if (!latest) return <EmptySite name={site.name} />;
  return (
    <main id="content" className="wrap front">
      <h1 className="sr-only">{site.name}: the latest post</h1>
      <div>
        <ArticleView article={latest} style={site} onFront />
        {discussion.threads.length > 0 && <FrontDiscussion latest={latest} discussion={discussion} style={site} />}
      </div>
      {recent.posts.length > 0 && (
        <section className="front-recent" aria-labelledby="recent">
          <h2 className="section-head" id="recent">Recent posts</h2>
          <TeaserList posts={recent.posts} style={site} level="h3" />
          <Pager label="Pages of posts" page={1} older={recent.hasOlder ? '/page/2/' : undefined} />
        </section>
      )}
    </main>
  );
}

function FrontDiscussion({ latest, discussion, style }: { latest: Article; discussion: Props['discussion']; style: SiteSettings }) {
  return (
    <section className="discussion" id="comments" aria-labelledby="comments-heading">
      <h2 className="discussion-head" id="comments-heading">{commentCount(latest.commentCount)}</h2>
      <CommentThread comments={discussion.threads} style={style} />
      <p className="mt-6"><a href={`${latest.path}#comments`}>Join the discussion</a></p>
    </section>
  );
}

function EmptySite({ name }: { name: string }) {
  return (
    <main id="content" className="wrap">
      <div className="list-head">
        <h1>{name}</h1>
        <p>Nothing has been published here yet. The first post will stand on this page.</p>
      </div>
    </main>
  );
}
