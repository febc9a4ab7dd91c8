import type { DateStyle } from '#lib/dates.ts';
import type { PostSummary } from '#features/posts/queries.ts';
import { Pager } from '#components/ui/Pager.tsx';
import { TeaserList } from './TeaserList.tsx';

type Props = {
  title: string;
  /** What stands between the heading and the list. */
  children?: React.ReactNode;
  posts: readonly PostSummary[];
  hasOlder: boolean;
  page: number;
  /** The list's first page; the others are below it. */
  path: string;
  style: DateStyle;
  empty: string;
};

/** A page of a list of posts, under a heading. */
export function PostListPage({ title, children, posts, hasOlder, page, path, style, empty }: Props) {
  return (
    <main id="content" className="wrap">
      <div className="list-head">
        <h1>{title}</h1>
        {children}
      </div>
      {posts.length > 0 ? <TeaserList posts={posts} style={style} /> : <p className="empty">{empty}</p>}
      <Pager
        label="Pages of this list"
        page={page}
        newer={page > 1 ? pageOf(path, page - 1) : undefined}
        older={hasOlder ? pageOf(path, page + 1) : undefined}
      />
    </main>
  );
}

const pageOf = (path: string, page: number) => (page === 1 ? path : `${path}page/${page}/`);
