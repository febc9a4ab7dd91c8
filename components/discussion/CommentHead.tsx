type Props = { title: string; post: { path: string; title: string }; back?: string };

/** The head of a page about one comment: what it is for, and the post that it belongs to. */
export function CommentHead({ title, post, back = `${post.path}#comments` }: Props) {
  return (
    <div className="list-head">
      <h1>{title}</h1>
      <p>Under <a href={back}>{post.title}</a></p>
    </div>
  );
}
