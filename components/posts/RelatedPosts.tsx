import type { DateStyle } from '#lib/dates.ts';
import type { PostSummary } from '#features/posts/queries.ts';
import { Teaser } from './Teaser.tsx';

/** Posts on the same subjects; nothing where there are none. */
export function RelatedPosts({ posts, style }: { posts: readonly PostSummary[]; style: DateStyle }) {
  if (posts.length === 0) return null;
  return (
    <section className="related-posts mt-14" aria-labelledby="related">
      <h2 className="section-head" id="related">More on this</h2>
      <ul className="related">
        {posts.map((post) => <li key={post.id}><Teaser post={post} style={style} level="h3" short /></li>)}
      </ul>
    </section>
  );
}
