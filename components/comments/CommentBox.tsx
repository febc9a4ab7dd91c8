import { closedBy } from '#features/comments/policy.ts';
import type { Article } from '#features/posts/queries.ts';
import { getDiscussionSettings } from '#features/settings/discussion-queries.ts';
import { CommentForm } from './CommentForm.tsx';

type Props = { post: Pick<Article, 'id' | 'commentMode' | 'publishedAt'> } & Omit<React.ComponentProps<typeof CommentForm>, 'postId'>;

/** Where a comment is written, for whom; or why none can be. */
export async function CommentBox({ post, ...form }: Props) {
  const { closeAfterDays } = await getDiscussionSettings();
  const closed = closedBy(post, closeAfterDays, new Date());
  if (closed === 'closed') return <p className="comment-closed">This discussion is closed.</p>;
  if (closed === 'old') return <p className="comment-closed">This discussion has closed: comments can be written for {closeAfterDays === 1 ? 'a day' : `${closeAfterDays} days`} after a post appears.</p>;
  return (
    <>
      {post.commentMode === 'MEMBERS' && <p className="comment-closed">Only members of good standing can write here: whoever has been with us for a day and has had a comment published.</p>}
      <CommentForm postId={post.id} {...form} />
    </>
  );
}
