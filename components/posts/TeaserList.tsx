import type { DateStyle } from '#lib/dates.ts';
import type { PostSummary } from '#features/posts/queries.ts';
import { Teaser } from './Teaser.tsx';

type Props = { posts: readonly PostSummary[]; style: DateStyle; level?: 'h2' | 'h3' };

/** Posts, newest first. */
export function TeaserList({ posts, style, level = 'h2' }: Props) {
  return (
    <ol className="teasers">
      {posts.map((post) => (
        <li key={post.id}><Teaser post={post} style={style} level={level} /></li>
      ))}
    </ol>
  );
}
