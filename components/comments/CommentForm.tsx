import { NEW_COMMENT } from '#features/comments/address.ts';
import { MAX_COMMENT } from '#features/comments/schema.ts';
import { MarkdownHint } from './MarkdownHint.tsx';

type Props = {
  postId: number;
  parentId?: number | null;
  /** Of a text that was held; a script fills in a new one where there is none. */
  submissionKey?: string;
  source?: string;
  follow?: boolean;
  label?: string;
};

/** Where a comment is written: it needs no script, and is the same for everybody. */
export function CommentForm({ postId, parentId, submissionKey = '', source = '', follow = true, label = 'Your comment' }: Props) {
  const id = `comment-text-${parentId ?? 0}`;
  return (
    <form className="comment-form" method="post" action={NEW_COMMENT}>
      <input type="hidden" name="key" defaultValue={submissionKey} />
      <input type="hidden" name="postId" value={postId} />
      {parentId && <input type="hidden" name="parentId" value={parentId} />}
      <label htmlFor={id}>{label}</label>
      <textarea className="input" id={id} name="source" rows={6} required data-limit={MAX_COMMENT} defaultValue={source} />
      <MarkdownHint />
      <label className="check"><input type="checkbox" name="follow" defaultChecked={follow} /> Tell me of replies</label>
      <p className="form-buttons">
        <button className="button">Post comment</button> <button className="button-plain" name="preview" value="1">Preview</button>
      </p>
    </form>
  );
}
